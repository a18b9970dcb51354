/** Windows and the screen they share: English | Russian. */
export const WINDOW_TEXTS = `
define window | определить окно
left << 16 + width | лево << 16 + ширина
top << 16 + height | верх << 16 + высота
type << 24 + colour | тип << 24 + цвет
title colour | цвет заголовка
frame colour or *caption | цвет рамки или *заголовок
Opens the window of the thread at the first call; draws its frame. | При первом вызове открывает окно потока; рисует его рамку.
begin drawing | начать рисование
Begins the drawing of the window. | Начинает перерисовку окна.
end drawing | закончить рисование
Ends the drawing of the window. | Заканчивает перерисовку окна.
screen size | размер экрана
(width-1) << 16 + (height-1) | (ширина-1) << 16 + (высота-1)
Size of the screen. | Размер экрана.
send window back | опустить окно вниз
Puts a window below all others. | Помещает окно под все остальные.
activate window | сделать окно активным
Brings a window to the top. | Поднимает окно наверх.
active window | активное окно
Whose window is active. | Чьё окно активно.
minimise active window | свернуть активное окно
Minimises the top window. | Сворачивает верхнее окно.
minimise or restore window | свернуть или восстановить окно
bit 0 thread number instead of slot, bit 1 restore | бит 0 — номер потока вместо слота, бит 1 — восстановить
slot or number | слот или номер
Minimises or restores any window. | Сворачивает или восстанавливает любое окно.
minimise all windows | свернуть все окна
windows minimised | свёрнуто окон
Shows the desktop. | Показывает рабочий стол.
set screen size | задать размер экрана
Screen limits. | Границы экрана.
window layer | слой окна
1 read, 2 set | 1 — прочитать, 2 — задать
-1 or slot | -1 или слот
layer | слой
layer or 1 | слой или 1
Above or below other windows. | Выше или ниже других окон.
apply settings | применить настройки
Redraws everything when a setting changed. | Перерисовывает всё, если настройка изменилась.
set button style | задать вид кнопок
0 flat, 1 shaded | 0 — плоские, 1 — объёмные
Look of buttons. | Вид кнопок.
set colours | задать цвета
Standard window colours. | Стандартные цвета окон.
read colours | прочитать цвета
caption height | высота заголовка
Height of a skinned caption. | Высота заголовка окна со скином.
read work area | прочитать рабочую область
Where maximised windows go. | Куда разворачиваются окна.
set work area | задать рабочую область
caption margins | поля заголовка
Where text fits in a skinned caption. | Где в заголовке со скином помещается текст.
load skin | загрузить скин
0 done, 1 no file, 2 no skin | 0 — выполнено, 1 — нет файла, 2 — не скин
Changes the look of windows. | Меняет вид окон.
read font smoothing | прочитать сглаживание шрифтов
0 off, 1 anti-aliased, 2 subpixel | 0 — выключено, 1 — обычное, 2 — субпиксельное
Font smoothing. | Сглаживание шрифтов.
set font smoothing | задать сглаживание шрифтов
read font size | прочитать размер шрифта
size | размер
Font size of programs. | Размер шрифта программ.
set font size | задать размер шрифта
load skin with encoding | загрузить скин с кодировкой
set window shape | задать форму окна
one byte per pixel, 0 = not mine | по байту на точку; 0 — не моя
Windows that are no rectangles. | Непрямоугольные окна.
set shape scale | задать масштаб формы
power of two | степень двойки
One byte of the shape for a square of pixels. | Один байт формы на квадрат точек.
move or resize window | переместить окно или изменить размер
left, -1 = as it is | лево; -1 — как есть
top, -1 = as it is | верх; -1 — как есть
width, -1 = as it is | ширина; -1 — как есть
height, -1 = as it is | высота; -1 — как есть
Changes the box of the window. | Меняет положение и размер окна.
set caption | задать заголовок
Text of the caption. | Текст заголовка.
set caption with encoding | задать заголовок с кодировкой
`
