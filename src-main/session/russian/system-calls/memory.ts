/** Function 64 and the memory part of 68: English | Russian. */
export const MEMORY_TEXTS = `
resize program memory | изменить размер памяти программы
new size in bytes | новый размер в байтах
0 done or a heap exists, 1 out of memory | 0 — выполнено или есть куча, 1 — памяти не хватает
Sets the size of the memory of a program without a heap; new pages are created when touched. | Задаёт размер памяти программы без кучи; новые страницы создаются при обращении.
initialise heap | создать кучу
bytes that can be allocated | сколько байт можно выделить
Creates the heap of the process above its memory, up to 80000000h. Later calls change nothing. | Создаёт кучу процесса выше его памяти, до 80000000h. Повторные вызовы ничего не меняют.
allocate block | выделить блок
address of the data, 0 when no free block is large enough | адрес данных; 0, если ни один свободный блок не велик достаточно
Takes the first free block that fits. Pages come zeroed at the first touch; a page in front of the block holds nothing. | Берёт первый подходящий свободный блок. Страницы появляются обнулёнными при первом обращении; страница перед блоком пуста.
free block | освободить блок
address from 68.12, 68.20, 68.22 or 68.29 | адрес от 68.12, 68.20, 68.22 или 68.29
0 for a null pointer, else 1 | 0 для нулевого указателя, иначе 1
Frees a block and merges free neighbours. What is no block is left alone. | Освобождает блок и сливает его со свободными соседями. Что не блок, остаётся нетронутым.
load library with encoding | загрузить библиотеку с кодировкой
address of the export table, 0 on failure | адрес таблицы экспорта; 0 при неудаче
Loads a COFF library and maps it into the process, copy on write. | Загружает библиотеку COFF и отображает её в процесс с копированием при записи.
load library | загрузить библиотеку
resize block | изменить размер блока
address of the block, 0 = allocate | адрес блока; 0 — выделить новый
address of the data, 0 when it failed or all was freed | адрес данных; 0 при неудаче или если освобождено всё
Grows or shrinks a block in place, or moves its pages to the first free block that fits. | Увеличивает или уменьшает блок на месте либо переносит его страницы в первый подходящий свободный блок.
open named area | открыть именованную область
name of at most 31 characters | имя не длиннее 31 символа
bits 0-1 access (0 read, 1 write), bits 2-3 action (0 open, 1 open or create, 2 create) | биты 0-1 — доступ (0 — чтение, 1 — запись), биты 2-3 — действие (0 — открыть, 1 — открыть или создать, 2 — создать)
address or 0 | адрес или 0
size of an opened area, 0 for its creator, else error 5 not found, 10 not allowed, 30 no memory, 33 wrong parameter | размер открытой области, 0 для создателя, иначе ошибка: 5 — не найдена, 10 — не разрешено, 30 — нет памяти, 33 — неверный параметр
Maps memory that processes share by name. | Отображает память, которую процессы делят по имени.
close named area | закрыть именованную область
no meaning | не имеет смысла
Unmaps the newest mapping of a named area; the area ends with its last mapping. | Снимает последнее отображение именованной области; область исчезает вместе с последним отображением.
release pages | вернуть страницы
address of the block | адрес блока
offset in it | смещение в нём
0 on failure, else another value | 0 при неудаче, иначе другое значение
Gives back the frames of a part of a block; its pages read as zero again. | Возвращает кадры части блока; её страницы снова читаются нулями.
load file | загрузить файл
address of a new block, 0 on failure | адрес нового блока; 0 при неудаче
size of the file | размер файла
Loads a file into a new block; a packed file is unpacked. | Загружает файл в новый блок; упакованный файл распаковывается.
load file with encoding | загрузить файл с кодировкой
allocate ring | выделить кольцевой буфер
size in bytes, whole pages | размер в байтах, целое число страниц
Maps the same frames twice in a row, so that reading or writing past the end comes round to the start. | Отображает одни и те же кадры дважды подряд, так что чтение и запись за концом возвращаются к началу.
`
