/** Files: English | Russian. */
export const FILE_TEXTS = `
set current folder | задать текущую папку
Relative paths begin there. | От неё отсчитываются относительные пути.
read current folder | прочитать текущую папку
length with the end | длина с завершающим нулём
Name of the current folder. | Имя текущей папки.
add a name for a folder | добавить имя для папки
name (64 bytes) and path (64 bytes) | имя (64 байта) и путь (64 байта)
One additional system folder, once. | Одна дополнительная системная папка, один раз.
set current folder with encoding | задать текущую папку с кодировкой
read current folder with encoding | прочитать текущую папку с кодировкой
read file | прочитать файл
structure: 0, offset, high offset, bytes, buffer, path | структура: 0, смещение, старшая часть смещения, число байт, буфер, путь
bytes read | прочитано байт
Reads a part of a file. A RAM disk also finds names of eight and three characters (LONGNA~1.TXT); a granted folder has none. | Читает часть файла. RAM-диск находит и короткие имена (LONGNA~1.TXT); у предоставленной папки их нет.
read folder | прочитать папку
structure: 1, first entry, encoding, entries, buffer, path | структура: 1, первая запись, кодировка, число записей, буфер, путь
entries | записи
Lists a folder. | Перечисляет содержимое папки.
write new file | записать новый файл
structure: 2, 0, 0, bytes, data, path | структура: 2, 0, 0, число байт, данные, путь
bytes written | записано байт
Creates a file or replaces its contents. | Создаёт файл или заменяет его содержимое.
write to file | записать в файл
structure: 3, offset, high offset, bytes, data, path | структура: 3, смещение, старшая часть смещения, число байт, данные, путь
Changes a part of a file that exists. | Изменяет часть существующего файла.
set file size | задать размер файла
structure: 4, size, high size, 0, 0, path | структура: 4, размер, старшая часть размера, 0, 0, путь
Cuts or extends a file. | Обрезает или удлиняет файл.
file information | сведения о файле
structure: 5, 0, 0, 0, buffer of 40 bytes, path | структура: 5, 0, 0, 0, буфер в 40 байт, путь
information | сведения
Attributes, times and size. | Атрибуты, времена и размер.
set file information | изменить сведения о файле
structure: 6, 0, 0, 0, attributes and times of 32 bytes, path | структура: 6, 0, 0, 0, атрибуты и времена в 32 байтах, путь
Changes attributes and times. | Изменяет атрибуты и времена.
start program | запустить программу
structure: 7, flags (1 = debugged), parameter, 0, 0, path | структура: 7, флаги (1 — под отладкой), параметр, 0, 0, путь
parameter | параметр
thread number, or a negative error | номер потока (TID) или отрицательный код ошибки
Starts a program. | Запускает программу.
delete | удалить
structure: 8, 0, 0, 0, 0, path | структура: 8, 0, 0, 0, 0, путь
Deletes a file or an empty folder. | Удаляет файл или пустую папку.
create folder | создать папку
structure: 9, 0, 0, 0, 0, path | структура: 9, 0, 0, 0, 0, путь
Makes a folder. | Создаёт папку.
rename or move | переименовать или переместить
structure: 10, 0, 0, 0, new path, path | структура: 10, 0, 0, 0, новый путь, путь
new path | новый путь
Gives a file another name or place on the same disk. | Даёт файлу другое имя или место на том же диске.
create symbolic link | создать символическую ссылку
structure: 11, 0, 0, 0, target, path | структура: 11, 0, 0, 0, цель, путь
target | цель
Makes a symbolic link where the file system knows them. | Создаёт символическую ссылку, если файловая система их знает.
read symbolic link | прочитать символическую ссылку
structure: 12, 0, 0, bytes, buffer, path | структура: 12, 0, 0, число байт, буфер, путь
Reads where a symbolic link leads. | Узнаёт, куда ведёт символическая ссылка.
`
