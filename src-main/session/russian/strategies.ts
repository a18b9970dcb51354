/** Titles of the delivered strategies and what they do, as their listings say it: English | Russian. */
export const STRATEGY_TEXTS = `
Best fit | Лучший подходящий
the smallest free block that is large enough; of equal ones the one with the lowest address. | наименьший из достаточно больших свободных блоков; из равных — с наименьшим адресом.
Buddy system | Метод двойников
every block is a power of two in size and lies at a multiple of its size. | размер каждого блока — степень двойки, и адрес кратен размеру.
First fit | Первый подходящий
the free block with the lowest address that is large enough. | достаточно большой свободный блок с наименьшим адресом.
Next fit | Следующий подходящий
like first fit, but the search goes on where the last one ended, round the list. | как первый подходящий, но поиск продолжается с того места, где кончился прошлый, по кругу.
Pool | Пул
all blocks have one size, so any free block serves any request. | все блоки одного размера, и любой свободный годится для любого запроса.
Quick fit | Быстрый подходящий
a list of its own for each small size, and first fit for everything else. | отдельный список для каждого малого размера, для остального — первый подходящий.
Segregated fit | Раздельные списки
pages of 4 KiB, each cut into objects of one size class; larger requests get whole pages. | страницы по 4 КиБ, каждая нарезана на объекты одного класса размеров; большим запросам — целые страницы.
TLSF | TLSF
two-level segregated fit. A list for each narrow range of sizes, and two levels of bitmaps that tell which lists have blocks. | двухуровневые раздельные списки. Список для каждого узкого диапазона размеров и два уровня битовых карт, говорящих, в каких списках есть блоки.
Worst fit | Худший подходящий
the largest free block; of equal ones the one with the lowest address. | наибольший свободный блок; из равных — с наименьшим адресом.
`
