/** What registers are for: name | use. */
export const REGISTER_TEXTS = `
accumulator | аккумулятор
counter | счётчик
data, upper half of products | данные, старшая половина произведений
base | база
stack pointer | указатель стека
frame pointer | указатель кадра стека
source of string instructions | источник строковых команд
destination of string instructions | приёмник строковых команд
low half of eax | младшая половина eax
low half of ecx | младшая половина ecx
low half of edx | младшая половина edx
low half of ebx | младшая половина ebx
low half of esp | младшая половина esp
low half of ebp | младшая половина ebp
low half of esi | младшая половина esi
low half of edi | младшая половина edi
bits 7..0 of eax | биты 7..0 регистра eax
bits 15..8 of eax | биты 15..8 регистра eax
bits 7..0 of ecx | биты 7..0 регистра ecx
bits 15..8 of ecx | биты 15..8 регистра ecx
bits 7..0 of edx | биты 7..0 регистра edx
bits 15..8 of edx | биты 15..8 регистра edx
bits 7..0 of ebx | биты 7..0 регистра ebx
bits 15..8 of ebx | биты 15..8 регистра ebx
segment selector | селектор сегмента
control register | управляющий регистр
debug register | отладочный регистр
x87 register | регистр x87
MMX register | регистр MMX
SSE register | регистр SSE
`
