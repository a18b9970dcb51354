/** Threads and processes: English | Russian. */
export const PROCESS_TEXTS = `
end thread | завершить поток
Ends the calling thread; the process ends with its last one. | Завершает вызвавший поток; процесс завершается вместе с последним.
thread information | сведения о потоке
slot, -1 = the caller | слот; -1 — вызвавший
highest slot in use, -1 for a kernel pointer | наибольший занятый слот; -1 для указателя в ядро
Describes a thread: load, window, name, memory, number, state, events. | Описывает поток: загрузка, окно, имя, память, номер, состояние, события.
end thread by slot | завершить поток по слоту
slot, 2 or more | слот, не меньше 2
Ends a thread; the kernel's own ones stay. | Завершает поток; собственные потоки ядра остаются.
end thread by number | завершить поток по номеру
0 done, -1 no such thread | 0 — выполнено, -1 — такого потока нет
slot of a thread | слот потока
slot, 0 when there is no such thread | слот; 0, если такого потока нет
Finds the slot of a thread. | Находит слот потока.
start thread | запустить поток
first instruction | первая команда
stack top | вершина стека
thread number, -1 on failure | номер потока (TID); -1 при неудаче
Starts a thread in the same address space. | Запускает поток в том же адресном пространстве.
own slot | собственный слот
Returns the slot of the calling thread. | Возвращает слот вызвавшего потока.
read share | прочитать долю
share, -1 for a wrong slot | доля; -1 для неверного слота
A thread with share n runs at every n-th turn only; 0 = every turn. | Поток с долей n выполняется лишь в каждую n-ю очередь; 0 — в каждую.
set share | задать долю
share 0..255 | доля 0..255
old share, -1 for a wrong slot | прежняя доля; -1 для неверного слота
task switch count | счётчик переключений задач
switches since the start | переключения с момента запуска
Counts the switches between threads. | Считает переключения между потоками.
give way | уступить очередь
Lets the next ready thread run. | Даёт выполняться следующему готовому потоку.
set exception handler | задать обработчик исключений
handler, 0 = none | обработчик; 0 — нет
mask of vectors | маска векторов
top of a reserve stack or 0 | вершина запасного стека или 0
old handler | прежний обработчик
The handler finds the faulting address and above it the vector on the stack. Each vector fires once. | Обработчик находит на стеке адрес исключения, а над ним вектор. Каждый вектор срабатывает один раз.
arm exception | взвести исключение
vector 0..31 | вектор 0..31
1 when it was armed | 1, если был взведён
Arms a vector of the handler again (vector 0 is disarmed). | Снова взводит вектор обработчика (вектор 0 снимается).
debug buffer | буфер отладки
buffer: dword size, dword used, messages | буфер: двойное слово размера, двойное слово занятого места, сообщения
Where messages about debugged threads go; event 9 announces them. | Куда поступают сообщения об отлаживаемых потоках; о них извещает событие 9.
read registers | прочитать регистры
40 | 40
eip eflags eax ecx edx ebx esp ebp esi edi | eip eflags eax ecx edx ebx esp ebp esi edi
Registers of a debugged thread. | Регистры отлаживаемого потока.
write registers | записать регистры
Sets the registers of a debugged thread. | Задаёт регистры отлаживаемого потока.
detach | отсоединиться
Lets a debugged thread run on its own. | Отпускает отлаживаемый поток выполняться самостоятельно.
suspend | приостановить
Stops a debugged thread. | Останавливает отлаживаемый поток.
resume | продолжить
Lets a stopped thread run. | Даёт остановленному потоку выполняться.
read memory | прочитать память
address there | адрес в нём
bytes read, -1 on failure | прочитано байт; -1 при неудаче
Copies memory of a debugged thread. | Копирует память отлаживаемого потока.
write memory | записать память
bytes written, -1 on failure | записано байт; -1 при неудаче
Changes memory of a debugged thread. | Изменяет память отлаживаемого потока.
end debugged thread | завершить отлаживаемый поток
Ends a debugged thread. | Завершает отлаживаемый поток.
hardware breakpoint | аппаратная точка останова
register 0..3 | регистр 0..3
kind and length, bit 7 = clear | вид и длина; бит 7 — снять
0 done, 1 wrong parameter | 0 — выполнено, 1 — неверный параметр
Sets or clears a debug register of a debugged thread. The kernel loses the number when it sets one: code (0) goes to DR0, writes of a byte (1) to DR1, accesses to a byte (3) to DR3; longer ones watch nothing. | Задаёт или снимает отладочный регистр отлаживаемого потока. Задавая его, ядро теряет номер: исполнение (0) попадает в DR0, запись байта (1) — в DR1, обращения к байту (3) — в DR3; более длинные ни за чем не следят.
`
