/** Events, messages, clipboard, futexes and pipes: English | Russian. */
export const IPC_TEXTS = `
wait for event | ждать события
event | событие
Waits for an event of the mask; takes it unless it is a redraw. | Ждёт события из маски; забирает его, если это не перерисовка.
check for event | проверить события
event, 0 = none | событие; 0 — нет
Looks for an event of the mask without waiting. | Ищет событие из маски, не ожидая.
wait for event with timeout | ждать события с тайм-аутом
event, 0 = time is up | событие; 0 — время вышло
Waits for an event of the mask for a time. | Ждёт события из маски в течение заданного времени.
set event mask | задать маску событий
mask, bit n-1 = event n, bits 30-31 filter mouse events | маска: бит n-1 — событие n, биты 30-31 отсеивают события мыши
Chooses the events that the thread is told. | Выбирает события, о которых извещается поток.
clipboard slots | слоты буфера обмена
number of slots, -1 no clipboard | число слотов; -1 — буфера обмена нет
Counts what lies in the clipboard. | Считает, сколько лежит в буфере обмена.
read clipboard | прочитать буфер обмена
address of a new block, 1 no such slot, -1 no clipboard | адрес нового блока; 1 — такого слота нет, -1 — буфера обмена нет
Copies a slot into the heap of the process. | Копирует слот в кучу процесса.
write clipboard | записать в буфер обмена
data: dword size, dword type, contents | данные: двойное слово размера, двойное слово типа, содержимое
0 done, 1 full, -1 wrong pointer | 0 — выполнено, 1 — нет места, -1 — неверный указатель
Puts data on top of the clipboard. | Кладёт данные на вершину буфера обмена.
drop clipboard slot | удалить слот буфера обмена
0 done, 1 empty | 0 — выполнено, 1 — пусто
Removes the last slot. | Удаляет последний слот.
unlock clipboard | разблокировать буфер обмена
1 when it was not locked | 1, если блокировки не было
Takes away a lock that a thread left. | Снимает блокировку, оставленную потоком.
set message buffer | задать буфер сообщений
buffer: dword lock, dword used, messages | буфер: двойное слово блокировки, двойное слово занятого места, сообщения
Where messages for the thread go. | Куда поступают сообщения потоку.
send message | послать сообщение
message | сообщение
0 sent, 1 no buffer, 2 locked, 3 too long, 4 no such thread | 0 — послано, 1 — нет буфера, 2 — заблокирован, 3 — слишком длинное, 4 — такого потока нет
Appends sender, length and bytes to the other thread's buffer and raises event 7. | Дописывает отправителя, длину и байты в буфер другого потока и посылает событие 7.
wait for signal | ждать сигнала
buffer: identifier, data | буфер: идентификатор, данные
handle of the signal | дескриптор сигнала
Waits for a signal of a driver. | Ждёт сигнала драйвера.
create futex | создать фьютекс
the dword | двойное слово
Makes a lock out of a dword of the program. | Делает блокировку из двойного слова программы.
destroy futex | уничтожить фьютекс
0 done, -1 threads wait or wrong handle | 0 — выполнено, -1 — потоки ждут или дескриптор неверен
Removes a futex. | Удаляет фьютекс.
wait on futex | ждать на фьютексе
ticks of 1/100 s, 0 = for ever | тики по 1/100 с; 0 — бесконечно
0 woken, -1 time is up or wrong handle, -2 the dword has another value | 0 — разбужен, -1 — время вышло или дескриптор неверен, -2 — в двойном слове другое значение
Sleeps while the dword keeps the value. | Спит, пока двойное слово хранит это значение.
wake futex | разбудить ждущих на фьютексе
threads at most | не больше стольких потоков
threads woken, -1 wrong handle | разбужено потоков; -1 — дескриптор неверен
Lets sleeping threads look at the dword again. | Даёт спящим потокам взглянуть на двойное слово снова.
read from pipe | прочитать из канала
bytes read, -9 wrong handle | прочитано байт; -9 — дескриптор неверен
Reads what the pipe holds. A read from an empty pipe never comes back. | Читает то, что есть в канале. Чтение из пустого канала не возвращается никогда.
write to pipe | записать в канал
bytes written, -9 wrong handle | записано байт; -9 — дескриптор неверен
Writes everything. A write that does not fit never comes back. | Записывает всё. Запись, которая не помещается, не возвращается никогда.
create pipe | создать канал
two handles: read end, write end | два дескриптора: для чтения и для записи
0 or 40000h | 0 или 40000h
0 done, -11 wrong flags, -14 wrong pointer | 0 — выполнено, -11 — неверные флаги, -14 — неверный указатель
Makes a pipe of one page. | Создаёт канал в одну страницу.
`
