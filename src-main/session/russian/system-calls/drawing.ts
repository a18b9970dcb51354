/** Drawing on windows and on the desktop: English | Russian. */
export const DRAWING_TEXTS = `
put pixel | поставить точку
x | x
y | y
colour, bit 24 = invert | цвет; бит 24 — инвертировать
One pixel of the window. | Одна точка окна.
draw text | вывести текст
colour and flags | цвет и флаги
length | длина
background or *buffer | цвет фона или *буфер
Text in the window or in a picture. | Текст в окне или в изображении.
draw picture | вывести изображение
pixels of 3 bytes | пиксели по 3 байта
width << 16 + height | ширина << 16 + высота
A picture of 24 bits. | Изображение по 24 бита на точку.
draw rectangle | нарисовать прямоугольник
colour, bit 31 = gradient | цвет; бит 31 — градиент
A filled rectangle. | Закрашенный прямоугольник.
background size | размер фона
Size of the desktop picture. | Размер изображения рабочего стола.
background pixel | точка фона
offset in bytes | смещение в байтах
One pixel of the desktop picture. | Одна точка изображения рабочего стола.
draw background | перерисовать фон
Paints the desktop. | Рисует рабочий стол.
background mode | режим фона
1 tiled, 2 stretched | 1 — замостить, 2 — растянуть
How the desktop picture is shown. | Как показано изображение рабочего стола.
background block | блок фона
A part of the desktop picture. | Часть изображения рабочего стола.
map background | отобразить фон
Maps the desktop picture into the process. | Отображает изображение рабочего стола в процесс.
unmap background | снять отображение фона
1 done, 0 failed | 1 — выполнено, 0 — неудача
Ends the mapping. | Снимает отображение.
last background area | последняя область фона
What was painted since the last call. | Что было перерисовано после прошлого вызова.
draw background area | перерисовать область фона
Paints a part of the desktop. | Рисует часть рабочего стола.
draw on background | рисовать на фоне
pixels of 4 bytes | пиксели по 4 байта
A picture on the desktop, until it is painted again. | Изображение на рабочем столе — до его перерисовки.
owner of a pixel | владелец точки
Whose window shows at a pixel. | Чьё окно видно в этой точке.
read pixel | прочитать точку
y * width + x | y * ширина + x
A pixel of the screen. | Точка экрана.
read screen area | прочитать область экрана
buffer of 3 bytes for a pixel | буфер по 3 байта на точку
Copies a part of the screen. | Копирует часть экрана.
draw line | нарисовать отрезок
x1 << 16 + x2 | x1 << 16 + x2
y1 << 16 + y2 | y1 << 16 + y2
A line. | Отрезок прямой.
read background pixel | прочитать точку фона
A pixel of the desktop picture. | Точка изображения рабочего стола.
read background area | прочитать область фона
read background mode | прочитать режим фона
draw number | вывести число
digits and format | число цифр и формат
number or *number | число или *число
A number in the window. | Число в окне.
screen resolution | разрешение экрана
For direct access to the frame buffer. | Для прямой работы с видеопамятью.
bits per pixel | бит на точку
bytes per row | байт в строке
draw picture with palette | вывести изображение с палитрой
palette | палитра
bytes between rows | байты между строками
A picture of 1 to 32 bits. | Изображение от 1 до 32 бит на точку.
copy picture | скопировать изображение
operation and flags | операция и флаги
parameters | параметры
A part of a 32-bit picture. | Часть 32-битного изображения.
`
