/** Devices: English | Russian. */
export const HARDWARE_TEXTS = `
save RAM disk to floppy | сохранить RAM-диск на дискету
drive 1 or 2 | дисковод 1 или 2
0 done, 1 failed | 0 — выполнено, 1 — неудача
There is no floppy drive: always 1. | Дисковода нет: всегда 1.
eject disc | извлечь диск
drive | привод
There is no CD drive: always 1. | CD-привода нет: всегда 1.
load disc | загрузить диск
reserve I/O ports | зарезервировать порты ввода-вывода
0 reserve, 1 free | 0 — занять, 1 — освободить
first port | первый порт
last port | последний порт
in and out work on reserved ports; no device answers. | На занятых портах работают in и out; ни одно устройство не отвечает.
power management | управление питанием
function | функция
first parameter | первый параметр
second parameter | второй параметр
error 8, carry set | ошибка 8, флаг переноса установлен
There is no APM BIOS. | BIOS APM нет.
play notes | сыграть ноты
notes | ноты
0 accepted, 55 busy | 0 — принято, 55 — занято
Notes for the built-in speaker. | Ноты для встроенного динамика.
PCI BIOS | PCI BIOS
error 80h | ошибка 80h
There is no PCI BIOS. | PCI BIOS нет.
PCI version | версия PCI
version | версия
Version of the PCI interface. | Версия интерфейса PCI.
last PCI bus | последняя шина PCI
Number of the last bus. | Номер последней шины.
PCI mechanism | механизм PCI
mechanism | механизм
How configuration space is reached. | Способ доступа к конфигурационному пространству.
read PCI byte | прочитать байт PCI
bus | шина
device and function | устройство и функция
value, -1 nobody answers | значение; -1 — никто не отвечает
No device is on the bus. | На шине нет устройств.
read PCI word | прочитать слово PCI
read PCI dword | прочитать двойное слово PCI
write PCI byte | записать байт PCI
write PCI word | записать слово PCI
write PCI dword | записать двойное слово PCI
load driver | загрузить драйвер
handle, 0 on failure | дескриптор; 0 при неудаче
There are no drivers: always 0. | Драйверов нет: всегда 0.
control driver | управлять драйвером
request | запрос
result | результат
There are no drivers: always -1. | Драйверов нет: всегда -1.
load PE driver | загрузить драйвер PE
command line | командная строка
unload driver | выгрузить драйвер
list drivers | перечислить драйверы
1 list, 2 one driver | 1 — список, 2 — один драйвер
driver | драйвер
0 done | 0 — выполнено
first | первый
last | последний
The list is empty. | Список пуст.
`
