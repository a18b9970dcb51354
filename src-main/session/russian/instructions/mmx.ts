/** MMX and 3DNow!: English | Russian. */
export const MMX_TEXTS = `
Adds packed bytes | Складывает упакованные байты
Adds packed words | Складывает упакованные слова
Adds packed doublewords | Складывает упакованные двойные слова
Adds packed signed bytes with saturation | Складывает упакованные байты со знаком с насыщением
Adds packed signed words with saturation | Складывает упакованные слова со знаком с насыщением
Adds packed unsigned bytes with saturation | Складывает упакованные байты без знака с насыщением
Adds packed unsigned words with saturation | Складывает упакованные слова без знака с насыщением
Subtracts packed bytes | Вычитает упакованные байты
Subtracts packed words | Вычитает упакованные слова
Subtracts packed doublewords | Вычитает упакованные двойные слова
Subtracts packed signed bytes with saturation | Вычитает упакованные байты со знаком с насыщением
Subtracts packed signed words with saturation | Вычитает упакованные слова со знаком с насыщением
Subtracts packed unsigned bytes with saturation | Вычитает упакованные байты без знака с насыщением
Subtracts packed unsigned words with saturation | Вычитает упакованные слова без знака с насыщением
Multiplies packed signed words, keeping the high halves | Умножает упакованные слова со знаком, оставляя старшие половины
Multiplies packed words, keeping the low halves | Умножает упакованные слова, оставляя младшие половины
Multiplies packed words and adds neighbouring products | Умножает упакованные слова и складывает соседние произведения
Compares packed bytes for equality | Сравнивает упакованные байты на равенство
Compares packed words for equality | Сравнивает упакованные слова на равенство
Compares packed doublewords for equality | Сравнивает упакованные двойные слова на равенство
Compares packed signed bytes for greater | Сравнивает упакованные байты со знаком на «больше»
Compares packed signed words for greater | Сравнивает упакованные слова со знаком на «больше»
Compares packed signed doublewords for greater | Сравнивает упакованные двойные слова со знаком на «больше»
Packs words into signed bytes with saturation | Упаковывает слова в байты со знаком с насыщением
Packs doublewords into signed words with saturation | Упаковывает двойные слова в слова со знаком с насыщением
Packs words into unsigned bytes with saturation | Упаковывает слова в байты без знака с насыщением
Interleaves the high bytes | Чередует старшие байты
Interleaves the high words | Чередует старшие слова
Interleaves the high doublewords | Чередует старшие двойные слова
Interleaves the low bytes | Чередует младшие байты
Interleaves the low words | Чередует младшие слова
Interleaves the low doublewords | Чередует младшие двойные слова
Bitwise and of 64 or 128 bits | Поразрядное И 64 или 128 бит
Bitwise and with the inverted destination | Поразрядное И с обращённым приёмником
Bitwise or of 64 or 128 bits | Поразрядное ИЛИ 64 или 128 бит
Bitwise exclusive or of 64 or 128 bits | Поразрядное исключающее ИЛИ 64 или 128 бит
Averages packed unsigned bytes | Усредняет упакованные байты без знака
Averages packed unsigned words | Усредняет упакованные слова без знака
Maximum of packed signed words | Максимум упакованных слов со знаком
Maximum of packed unsigned bytes | Максимум упакованных байт без знака
Minimum of packed signed words | Минимум упакованных слов со знаком
Minimum of packed unsigned bytes | Минимум упакованных байт без знака
Multiplies packed unsigned words, keeping the high halves | Умножает упакованные слова без знака, оставляя старшие половины
Sums the absolute differences of packed bytes | Суммирует модули разностей упакованных байт
Adds packed quadwords | Складывает упакованные четверные слова
Subtracts packed quadwords | Вычитает упакованные четверные слова
Multiplies unsigned doublewords into quadwords | Умножает двойные слова без знака, давая четверные слова
Shifts packed words left | Сдвигает упакованные слова влево
Shifts packed doublewords left | Сдвигает упакованные двойные слова влево
Shifts packed quadwords left | Сдвигает упакованные четверные слова влево
Shifts packed words right, filling with zeros | Сдвигает упакованные слова вправо с заполнением нулями
Shifts packed doublewords right, filling with zeros | Сдвигает упакованные двойные слова вправо с заполнением нулями
Shifts packed quadwords right, filling with zeros | Сдвигает упакованные четверные слова вправо с заполнением нулями
Shifts packed words right, filling with the sign | Сдвигает упакованные слова вправо с заполнением знаком
Shifts packed doublewords right, filling with the sign | Сдвигает упакованные двойные слова вправо с заполнением знаком
Copies a doubleword between a general and a vector register | Копирует двойное слово между общим и векторным регистрами
Copies a quadword | Копирует четверное слово
Empties the MMX state so that x87 instructions can follow | Очищает состояние MMX, чтобы могли следовать команды x87
Converts packed reals to doublewords | Преобразует упакованные вещественные в двойные слова
Converts packed reals to words | Преобразует упакованные вещественные в слова
Adds neighbouring reals | Складывает соседние вещественные
Adds packed reals | Складывает упакованные вещественные
Maximum of packed reals | Максимум упакованных вещественных
Minimum of packed reals | Минимум упакованных вещественных
Multiplies packed reals | Умножает упакованные вещественные
Approximates the reciprocal | Приближённо вычисляет обратную величину
Subtracts packed reals | Вычитает упакованные вещественные
Converts doublewords to packed reals | Преобразует двойные слова в упакованные вещественные
Converts words to packed reals | Преобразует слова в упакованные вещественные
Subtracts neighbouring reals | Вычитает соседние вещественные
Subtracts packed reals, reversed | Вычитает упакованные вещественные в обратном порядке
Swaps the doublewords | Меняет двойные слова местами
Compares packed reals for equality | Сравнивает упакованные вещественные на равенство
Compares packed reals for greater or equal | Сравнивает упакованные вещественные на «больше или равно»
Compares packed reals for greater | Сравнивает упакованные вещественные на «больше»
Adds and subtracts neighbouring reals | Складывает и вычитает соседние вещественные
Approximates the reciprocal square root | Приближённо вычисляет величину, обратную корню
Multiplies packed words with rounding | Умножает упакованные слова с округлением
First refinement of a reciprocal | Первое уточнение обратной величины
Second refinement of a reciprocal or square root | Второе уточнение обратной величины или корня
First refinement of a reciprocal square root | Первое уточнение величины, обратной корню
Empties the MMX state quickly | Быстро очищает состояние MMX
Loads a cache line for reading | Загружает строку кэша для чтения
Loads a cache line for writing | Загружает строку кэша для записи
Loads a cache line for writing into the second level | Загружает строку кэша для записи во второй уровень
`
