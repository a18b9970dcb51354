/** Keyboard, mouse and buttons: English | Russian. */
export const INPUT_TEXTS = `
read key | прочитать клавишу
1 no key, else key << 8 and scan code << 16, for a hot key modifiers << 16 + scan code << 8 + 2 | 1 — клавиш нет, иначе код << 8 и скан-код << 16, для горячей клавиши модификаторы << 16 + скан-код << 8 + 2
Takes a key from the buffer. | Забирает клавишу из буфера.
define button | определить кнопку
number and flags | номер и флаги
Defines or (bit 31) deletes a button. | Определяет или (бит 31) удаляет кнопку.
read button | прочитать кнопку
1 no button, else number << 8 + mouse button | 1 — кнопок нет, иначе номер << 8 + кнопка мыши
Takes a pressed button. | Забирает нажатую кнопку.
centre pointer | поставить указатель в центр
Puts the pointer into the middle of the screen. | Ставит указатель мыши в середину экрана.
read mouse speed | прочитать скорость мыши
speed | скорость
Mouse settings. | Настройки мыши.
set mouse speed | задать скорость мыши
read mouse delay | прочитать задержку мыши
set mouse delay | задать задержку мыши
set pointer | задать указатель
set mouse buttons | задать кнопки мыши
buttons | кнопки
read double-click time | прочитать время двойного щелчка
set double-click time | задать время двойного щелчка
set layout | задать раскладку
characters | символы
Keys without modifiers. | Клавиши без модификаторов.
set shift layout | задать раскладку Shift
Keys with Shift. | Клавиши с Shift.
set alt layout | задать раскладку Alt
Keys with Alt. | Клавиши с Alt.
set country | задать страну
country | страна
Country of the layout. | Страна раскладки.
read layout | прочитать раскладку
read shift layout | прочитать раскладку Shift
read alt layout | прочитать раскладку Alt
read country | прочитать страну
pointer on screen | указатель на экране
Where the pointer is. | Где находится указатель мыши.
pointer in window | указатель в окне
Where the pointer is, from the window's client corner. | Где находится указатель, считая от угла рабочей области окна.
mouse buttons | кнопки мыши
Held mouse buttons. | Удерживаемые кнопки мыши.
mouse buttons and events | кнопки и события мыши
Held, pressed and released mouse buttons, double click, wheel. | Удерживаемые, нажатые и отпущенные кнопки мыши, двойной щелчок, колесо.
load pointer | загрузить указатель
file or picture | файл или изображение
source | источник
Makes a pointer from a file. | Создаёт указатель мыши из файла.
old handle | прежний дескриптор
Pointer over the window. | Указатель над окном.
free pointer | освободить указатель
Frees a pointer. | Освобождает указатель.
wheel | колесо мыши
horizontal << 16 + vertical | по горизонтали << 16 + по вертикали
Turns of the wheel since the last call. | Повороты колеса после прошлого вызова.
load cursor with encoding | загрузить курсор с кодировкой
handle of the cursor, 0 = failed | дескриптор курсора; 0 — неудача
Makes a cursor of a .cur file. | Создаёт курсор из файла .cur.
set key mode | задать режим клавиатуры
0 characters, 1 scan codes | 0 — символы, 1 — скан-коды
What function 2 returns. | Что возвращает функция 2.
read key mode | прочитать режим клавиатуры
mode | режим
modifier keys | клавиши-модификаторы
Held Shift, Ctrl, Alt and locks. | Удерживаемые Shift, Ctrl, Alt и состояния Lock.
set hot key | задать горячую клавишу
scan code | скан-код
modifiers | модификаторы
0 done, 1 no room | 0 — выполнено, 1 — нет места
A key that works without focus. | Клавиша, которая действует и без фокуса.
remove hot key | убрать горячую клавишу
0 done, 1 not set | 0 — выполнено, 1 — не была задана
Ends a hot key. | Отменяет горячую клавишу.
block input | заблокировать ввод
Only hot keys reach other programs. | До других программ доходят только горячие клавиши.
unblock input | разблокировать ввод
Ends 66.6. | Отменяет 66.6.
send key | послать клавишу
0 done, 1 full | 0 — выполнено, 1 — нет места
A key for the active window. | Клавиша для активного окна.
send button | послать кнопку
button number | номер кнопки
A button for the active window. | Кнопка для активного окна.
`
