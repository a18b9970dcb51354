/** Time, the debug board, figures and settings of the system: English | Russian. */
export const SYSTEM_TEXTS = `
time of day | время суток
00SSMMHH in BCD | 00ССММЧЧ в BCD
Reads the clock. | Читает часы.
Sleeps. | Приостанавливает поток на это время.
idle stamps | такты простоя
time stamps of the last second that nobody used | такты последней секунды, которых никто не использовал
How much of the processor is free. | Насколько свободен процессор.
time stamps per second | тактов в секунду
rate of rdtsc | частота rdtsc
The rate of the time-stamp counter, modulo 2^32. | Частота счётчика тактов по модулю 2^32.
save RAM disk | сохранить RAM-диск
Writes the RAM disk to a file on disk. | Записывает RAM-диск в файл на диске.
speaker | динамик
1 read, 2 switch | 1 — прочитать, 2 — переключить
1 when off (ecx = 1) | 1, если выключен (при ecx = 1)
Switches the built-in speaker. | Переключает встроенный динамик.
shut down | завершить работу системы
2 off, 3 restart, 4 restart the kernel | 2 — выключить, 3 — перезагрузить, 4 — перезапустить ядро
Ends the system. | Завершает работу системы.
disks | диски
1 | 1
Which disk drives there are. | Какие есть дисководы.
kernel version | версия ядра
version, ABI, commit | версия, ABI, коммит
-1 for a kernel pointer | -1 для указателя в ядро
Describes the kernel. | Описывает ядро.
wait for retrace | ждать обратного хода луча
Waits for the start of a screen refresh. | Ждёт начала обновления экрана.
free memory | свободная память
KiB | КиБ
Free physical memory. | Свободная физическая память.
total memory | вся память
Usable physical memory. | Доступная физическая память.
memory figures | показатели памяти
usable bytes, -1 for a kernel pointer | доступно байт; -1 для указателя в ядро
Frames, page faults and kernel heap. | Кадры, страничные исключения и куча ядра.
set language | задать язык
language | язык
System language. | Язык системы.
set low-level disk access | задать прямой доступ к дискам
0 or 1 | 0 или 1
Allows direct access to disks. | Разрешает прямой доступ к дискам.
set low-level PCI access | задать прямой доступ к PCI
Allows function 62. | Разрешает функцию 62.
set clock | установить часы
0 time, 1 date, 2 day of the week, 3 alarm | 0 — время, 1 — дата, 2 — день недели, 3 — будильник
value in BCD | значение в BCD
0 done, 1 wrong sub-function, 2 wrong value | 0 — выполнено, 1 — неверная подфункция, 2 — неверное значение
Sets the clock. | Устанавливает часы.
read language | прочитать язык
ticks of 1/100 s since the start | тики по 1/100 с от запуска
Time since the start. | Время от запуска.
nanoseconds | наносекунды
low half | младшая половина
high half | старшая половина
Time since the start in nanoseconds. | Время от запуска в наносекундах.
read low-level disk access | прочитать разрешение на прямой доступ к дискам
Whether direct access to disks is allowed. | Разрешён ли прямой доступ к дискам.
read low-level PCI access | прочитать разрешение на прямой доступ к PCI
Whether function 62 is allowed. | Разрешена ли функция 62.
date | дата
00DDMMYY in BCD | 00ДДММГГ в BCD
Reads the calendar. | Читает календарь.
write to board | записать на доску отладки
Shows a byte on the debug board. | Показывает байт на доске отладки.
read from board | прочитать с доски отладки
1 when there was one, else 0 | 1, если символ был, иначе 0
Takes the oldest byte from the debug board. | Забирает самый старый байт с доски отладки.
cache and performance counters | кэш и счётчики производительности
0 counters for programs, 1 is the cache on, 2 on, 3 off | 0 — счётчики для программ, 1 — включён ли кэш, 2 — включить, 3 — выключить
register or state | регистр или состояние
Switches processor features. | Переключает возможности процессора.
read model-specific register | прочитать регистр MSR
Reads an MSR. | Читает модельно-зависимый регистр (MSR).
write model-specific register | записать регистр MSR
Writes an MSR. | Записывает модельно-зависимый регистр (MSR).
`
