/** Network devices, sockets and protocols: English | Russian. */
export const NETWORK_TEXTS = `
network devices | сетевые устройства
Counts the network devices: the loopback device, and none of this computer. | Считает сетевые устройства: петлевое устройство и ни одного от этого компьютера.
device type | тип устройства
device | устройство
-1 on failure, else type | -1 при неудаче, иначе тип
What kind of device it is. | Какого рода это устройство.
device name | имя устройства
-1 on failure, else 0 | -1 при неудаче, иначе 0
Its name. | Его имя.
reset device | сбросить устройство
Starts it anew. | Запускает его заново.
stop device | остановить устройство
Stops it. | Останавливает его.
device pointer | указатель на устройство
-1 on failure, else pointer | -1 при неудаче, иначе указатель
Its structure in the kernel. | Его структура в ядре.
packets sent | отправлено пакетов
-1 on failure, else count | -1 при неудаче, иначе количество
Counter. | Счётчик.
packets received | принято пакетов
bytes sent | отправлено байт
-1 on failure, else low half of the count | -1 при неудаче, иначе младшая половина количества
Counter; ebx is the high half. | Счётчик; в ebx старшая половина.
bytes received | принято байт
link state | состояние соединения
-1 on failure, else state | -1 при неудаче, иначе состояние
Speed and cable. | Скорость и кабель.
send errors | ошибки отправки
packets not sent | неотправленные пакеты
packets missed in sending | пакеты, потерянные при отправке
receive errors | ошибки приёма
packets not received | непринятые пакеты
packets missed in receiving | пакеты, потерянные при приёме
open socket | открыть сокет
domain | домен
type | тип
protocol | протокол
socket, -1 on failure | сокет; -1 при неудаче
error | код ошибки
Makes a socket between programs of this machine, over 127.0.0.1: a stream, datagrams or raw ICMP (what is sent elsewhere is lost). Only if the user allows it (kwb run --loopback, or the setting of the workbench); else there is no network. | Создаёт сокет между программами этой машины через 127.0.0.1: поток, датаграммы или сырой ICMP (отправленное в другое место теряется). Только если пользователь разрешил (kwb run --loopback или настройка); иначе сети нет.
close socket | закрыть сокет
socket | сокет
0, -1 on failure | 0; -1 при неудаче
Closes it. | Закрывает его.
bind | связать с адресом
Gives it a local address. | Даёт ему локальный адрес.
listen | слушать
backlog | длина очереди
Waits for connections. | Ждёт соединений.
connect | соединиться
Connects it with a socket of this machine; where nobody listens, it fails after 3 seconds. | Соединяет его с сокетом этой машины; если никто не слушает, через 3 секунды неудача.
accept | принять соединение
new socket, -1 on failure | новый сокет; -1 при неудаче
Takes a connection; an error comes in ebp, with -1 in edx and eax as it was. | Принимает соединение; ошибка приходит в ebp, в edx тогда -1, а eax прежний.
send | отправить
flags | флаги
bytes, -1 on failure | число байт; -1 при неудаче
Sends data. | Отправляет данные.
receive | принять
Receives data; flag 2 only tells how much there is, flag 40h does not wait. | Принимает данные; флаг 2 лишь сообщает, сколько их, флаг 40h не ждёт.
set socket options | задать параметры сокета
options | параметры
Changes settings. | Меняет настройки.
read socket options | прочитать параметры сокета
Reads settings. | Читает настройки.
socket pair | пара сокетов
first socket, -1 on failure | первый сокет; -1 при неудаче
Two sockets connected to each other. | Два сокета, соединённые друг с другом.
Ethernet: MAC address | Ethernet: MAC-адрес
value or pointer | значение или указатель
value, -1 on failure | значение; -1 при неудаче
IPv4: packets sent | IPv4: отправлено пакетов
IPv4: packets received | IPv4: принято пакетов
IPv4: IP address | IPv4: IP-адрес
IPv4: set IP address | IPv4: задать IP-адрес
IPv4: DNS address | IPv4: адрес DNS
IPv4: set DNS address | IPv4: задать адрес DNS
IPv4: subnet mask | IPv4: маска подсети
IPv4: set subnet mask | IPv4: задать маску подсети
IPv4: gateway | IPv4: шлюз
IPv4: set gateway | IPv4: задать шлюз
ICMP: packets sent | ICMP: отправлено пакетов
ICMP: packets received | ICMP: принято пакетов
UDP: packets sent | UDP: отправлено пакетов
UDP: packets received | UDP: принято пакетов
TCP: packets sent | TCP: отправлено пакетов
TCP: packets received | TCP: принято пакетов
ARP: packets sent | ARP: отправлено пакетов
ARP: packets received | ARP: принято пакетов
ARP: entries | ARP: число записей
ARP: read entry | ARP: прочитать запись
ARP: add entry | ARP: добавить запись
ARP: remove entry | ARP: удалить запись
ARP: announce | ARP: объявить адрес
ARP: conflicts | ARP: конфликты
Ethernet of a network device (ebx: protocol << 16 + device << 8 + 0). | Ethernet сетевого устройства (ebx: протокол << 16 + устройство << 8 + 0).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 0). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 0).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 1). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 1).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 2). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 2).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 3). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 3).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 4). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 4).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 5). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 5).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 6). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 6).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 7). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 7).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 8). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 8).
IPv4 of a network device (ebx: protocol << 16 + device << 8 + 9). | IPv4 сетевого устройства (ebx: протокол << 16 + устройство << 8 + 9).
ICMP of a network device (ebx: protocol << 16 + device << 8 + 0). | ICMP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 0).
ICMP of a network device (ebx: protocol << 16 + device << 8 + 1). | ICMP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 1).
UDP of a network device (ebx: protocol << 16 + device << 8 + 0). | UDP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 0).
UDP of a network device (ebx: protocol << 16 + device << 8 + 1). | UDP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 1).
TCP of a network device (ebx: protocol << 16 + device << 8 + 0). | TCP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 0).
TCP of a network device (ebx: protocol << 16 + device << 8 + 1). | TCP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 1).
ARP of a network device (ebx: protocol << 16 + device << 8 + 0). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 0).
ARP of a network device (ebx: protocol << 16 + device << 8 + 1). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 1).
ARP of a network device (ebx: protocol << 16 + device << 8 + 2). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 2).
ARP of a network device (ebx: protocol << 16 + device << 8 + 3). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 3).
ARP of a network device (ebx: protocol << 16 + device << 8 + 4). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 4).
ARP of a network device (ebx: protocol << 16 + device << 8 + 5). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 5).
ARP of a network device (ebx: protocol << 16 + device << 8 + 6). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 6).
ARP of a network device (ebx: protocol << 16 + device << 8 + 7). | ARP сетевого устройства (ebx: протокол << 16 + устройство << 8 + 7).
`
