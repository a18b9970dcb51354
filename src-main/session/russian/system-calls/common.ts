/** Names, roles and notes that system functions of several families share: English | Russian. */
export const COMMON_TEXTS = `
x << 16 + y | x << 16 + y
text | текст
x << 16 + width | x << 16 + ширина
y << 16 + height | y << 16 + высота
width | ширина
height | высота
colour | цвет
pixels | пиксели
bytes | число байт
address, 0 on failure | адрес; 0 при неудаче
address | адрес
left << 16 + right | лево << 16 + право
top << 16 + bottom | верх << 16 + низ
slot | слот
buffer | буфер
0 done, -1 failed | 0 — выполнено, -1 — неудача
bits | биты
path | путь
size in bytes | размер в байтах
encoding | кодировка
file error | код ошибки файловой системы
data | данные
number | номер
register | регистр
value | значение
name | имя
handle | дескриптор
-1 on failure | -1 при неудаче
0 | 0
delay | задержка
ticks | тики
encoding 1 cp866, 2 UTF-16, 3 UTF-8 | кодировка: 1 — cp866, 2 — UTF-16, 3 — UTF-8
character | символ
ticks of 1/100 s | тики по 1/100 с
old mask | прежняя маска
thread number | номер потока (TID)
table | таблица
`
