/** Jumps, string instructions and decimals: English | Russian. */
export const CONTROL_FLOW_TEXTS = `
Jumps if overflow | Переход, если есть переполнение
Jumps if no overflow | Переход, если нет переполнения
Jumps if below (carry) | Переход, если ниже (перенос)
Jumps if above or equal (no carry) | Переход, если выше или равно (нет переноса)
Jumps if equal (zero) | Переход, если равно (ноль)
Jumps if not equal (not zero) | Переход, если не равно (не ноль)
Jumps if below or equal | Переход, если ниже или равно
Jumps if above | Переход, если выше
Jumps if sign | Переход, если знак установлен
Jumps if no sign | Переход, если знак сброшен
Jumps if parity (even) | Переход, если есть чётность (чётное)
Jumps if no parity (odd) | Переход, если нет чётности (нечётное)
Jumps if less | Переход, если меньше
Jumps if greater or equal | Переход, если больше или равно
Jumps if less or equal | Переход, если меньше или равно
Jumps if greater | Переход, если больше
Jumps if cx is zero | Переход, если cx равен нулю
Jumps if ecx is zero | Переход, если ecx равен нулю
Jumps | Переход
Pushes the return address and jumps | Помещает в стек адрес возврата и переходит
Returns to the caller, optionally releasing its arguments | Возвращается к вызвавшему; может освободить его аргументы
Returns with a 16-bit return address | Возвращается по 16-битному адресу
Returns with a 32-bit return address | Возвращается по 32-битному адресу
Returns to a caller in another segment | Возвращается к вызвавшему в другом сегменте
Returns far with 16-bit offset | Дальний возврат с 16-битным смещением
Returns far with 32-bit offset | Дальний возврат с 32-битным смещением
Decrements the count and jumps if it is not zero and the zero flag is clear | Уменьшает счётчик и переходит, если он не ноль и флаг нуля сброшен
Decrements the count and jumps if it is not zero and the zero flag is set | Уменьшает счётчик и переходит, если он не ноль и флаг нуля установлен
Decrements the count and jumps if it is not zero | Уменьшает счётчик и переходит, если он не ноль
Calls an interrupt handler | Вызывает обработчик прерывания
Calls the breakpoint handler | Вызывает обработчик точки останова
Calls the debug exception handler | Вызывает обработчик отладочного исключения
Calls the overflow handler if the overflow flag is set | Вызывает обработчик переполнения, если установлен флаг переполнения
Returns from an interrupt handler | Возвращается из обработчика прерывания
Returns from an interrupt handler with 16-bit frame | Возвращается из обработчика прерывания с 16-битным кадром
Returns from an interrupt handler with 32-bit frame | Возвращается из обработчика прерывания с 32-битным кадром
Makes a stack frame | Создаёт кадр стека
Releases a stack frame | Освобождает кадр стека
Checks an array index against bounds | Проверяет индекс массива по границам
Raises the invalid-opcode exception | Вызывает исключение недопустимого кода операции
Copies from [esi] to [edi] and advances both | Копирует из [esi] в [edi] и продвигает оба
Compares [esi] with [edi] and advances both | Сравнивает [esi] с [edi] и продвигает оба
Stores the accumulator at [edi] and advances it | Записывает аккумулятор в [edi] и продвигает его
Loads the accumulator from [esi] and advances it | Загружает аккумулятор из [esi] и продвигает его
Compares the accumulator with [edi] and advances it | Сравнивает аккумулятор с [edi] и продвигает его
Reads the port dx to [edi] and advances it | Читает порт dx в [edi] и продвигает его
Writes [esi] to the port dx and advances it | Пишет [esi] в порт dx и продвигает его
Adjusts al after adding packed decimals | Корректирует al после сложения упакованных десятичных чисел
Adjusts al after subtracting packed decimals | Корректирует al после вычитания упакованных десятичных чисел
Adjusts ax after adding unpacked decimals | Корректирует ax после сложения неупакованных десятичных чисел
Adjusts ax after subtracting unpacked decimals | Корректирует ax после вычитания неупакованных десятичных чисел
Adjusts ax after multiplying unpacked decimals | Корректирует ax после умножения неупакованных десятичных чисел
Adjusts ax before dividing unpacked decimals | Корректирует ax перед делением неупакованных десятичных чисел
`
