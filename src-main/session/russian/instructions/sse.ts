/** SSE to SSE4, AES and SHA: English | Russian. */
export const SSE_TEXTS = `
Adds packed single-precision numbers | Складывает упакованные числа одинарной точности
Adds packed double-precision numbers | Складывает упакованные числа двойной точности
Adds single-precision numbers | Складывает числа одинарной точности
Adds double-precision numbers | Складывает числа двойной точности
Subtracts packed single-precision numbers | Вычитает упакованные числа одинарной точности
Subtracts packed double-precision numbers | Вычитает упакованные числа двойной точности
Subtracts single-precision numbers | Вычитает числа одинарной точности
Subtracts double-precision numbers | Вычитает числа двойной точности
Multiplies packed single-precision numbers | Умножает упакованные числа одинарной точности
Multiplies packed double-precision numbers | Умножает упакованные числа двойной точности
Multiplies single-precision numbers | Умножает числа одинарной точности
Multiplies double-precision numbers | Умножает числа двойной точности
Divides packed single-precision numbers | Делит упакованные числа одинарной точности
Divides packed double-precision numbers | Делит упакованные числа двойной точности
Divides single-precision numbers | Делит числа одинарной точности
Divides double-precision numbers | Делит числа двойной точности
Maximum of packed single-precision numbers | Максимум упакованных чисел одинарной точности
Maximum of packed double-precision numbers | Максимум упакованных чисел двойной точности
Maximum of single-precision numbers | Максимум чисел одинарной точности
Maximum of double-precision numbers | Максимум чисел двойной точности
Minimum of packed single-precision numbers | Минимум упакованных чисел одинарной точности
Minimum of packed double-precision numbers | Минимум упакованных чисел двойной точности
Minimum of single-precision numbers | Минимум чисел одинарной точности
Minimum of double-precision numbers | Минимум чисел двойной точности
Square root of packed single-precision numbers | Квадратный корень из упакованных чисел одинарной точности
Square root of packed double-precision numbers | Квадратный корень из упакованных чисел двойной точности
Square root of single-precision numbers | Квадратный корень из чисел одинарной точности
Square root of double-precision numbers | Квадратный корень из чисел двойной точности
Approximate reciprocal of packed single-precision numbers | Приближённая обратная величина упакованных чисел одинарной точности
Approximate reciprocal of single-precision numbers | Приближённая обратная величина чисел одинарной точности
Approximate reciprocal square root of packed single-precision numbers | Приближённая величина, обратная корню из упакованных чисел одинарной точности
Approximate reciprocal square root of single-precision numbers | Приближённая величина, обратная корню из чисел одинарной точности
Bitwise and of packed single-precision numbers | Поразрядное И упакованных чисел одинарной точности
Bitwise and of packed double-precision numbers | Поразрядное И упакованных чисел двойной точности
Bitwise and-not of packed single-precision numbers | Поразрядное И-НЕ упакованных чисел одинарной точности
Bitwise and-not of packed double-precision numbers | Поразрядное И-НЕ упакованных чисел двойной точности
Bitwise or of packed single-precision numbers | Поразрядное ИЛИ упакованных чисел одинарной точности
Bitwise or of packed double-precision numbers | Поразрядное ИЛИ упакованных чисел двойной точности
Bitwise exclusive or of packed single-precision numbers | Поразрядное исключающее ИЛИ упакованных чисел одинарной точности
Bitwise exclusive or of packed double-precision numbers | Поразрядное исключающее ИЛИ упакованных чисел двойной точности
Interleaves the high packed single-precision numbers | Чередует старшие упакованные числа одинарной точности
Interleaves the high packed double-precision numbers | Чередует старшие упакованные числа двойной точности
Interleaves the low packed single-precision numbers | Чередует младшие упакованные числа одинарной точности
Interleaves the low packed double-precision numbers | Чередует младшие упакованные числа двойной точности
Compares packed single-precision numbers with a predicate | Сравнивает упакованные числа одинарной точности по предикату
Compares packed single-precision numbers for equal | Сравнивает упакованные числа одинарной точности на равенство
Compares packed single-precision numbers for less than | Сравнивает упакованные числа одинарной точности на «меньше»
Compares packed single-precision numbers for less or equal | Сравнивает упакованные числа одинарной точности на «меньше или равно»
Compares packed single-precision numbers for unordered | Сравнивает упакованные числа одинарной точности на неупорядоченность
Compares packed single-precision numbers for not equal | Сравнивает упакованные числа одинарной точности на неравенство
Compares packed single-precision numbers for not less than | Сравнивает упакованные числа одинарной точности на «не меньше»
Compares packed single-precision numbers for not less or equal | Сравнивает упакованные числа одинарной точности на «не меньше или равно»
Compares packed single-precision numbers for ordered | Сравнивает упакованные числа одинарной точности на упорядоченность
Compares packed double-precision numbers with a predicate | Сравнивает упакованные числа двойной точности по предикату
Compares packed double-precision numbers for equal | Сравнивает упакованные числа двойной точности на равенство
Compares packed double-precision numbers for less than | Сравнивает упакованные числа двойной точности на «меньше»
Compares packed double-precision numbers for less or equal | Сравнивает упакованные числа двойной точности на «меньше или равно»
Compares packed double-precision numbers for unordered | Сравнивает упакованные числа двойной точности на неупорядоченность
Compares packed double-precision numbers for not equal | Сравнивает упакованные числа двойной точности на неравенство
Compares packed double-precision numbers for not less than | Сравнивает упакованные числа двойной точности на «не меньше»
Compares packed double-precision numbers for not less or equal | Сравнивает упакованные числа двойной точности на «не меньше или равно»
Compares packed double-precision numbers for ordered | Сравнивает упакованные числа двойной точности на упорядоченность
Compares single-precision numbers with a predicate | Сравнивает числа одинарной точности по предикату
Compares single-precision numbers for equal | Сравнивает числа одинарной точности на равенство
Compares single-precision numbers for less than | Сравнивает числа одинарной точности на «меньше»
Compares single-precision numbers for less or equal | Сравнивает числа одинарной точности на «меньше или равно»
Compares single-precision numbers for unordered | Сравнивает числа одинарной точности на неупорядоченность
Compares single-precision numbers for not equal | Сравнивает числа одинарной точности на неравенство
Compares single-precision numbers for not less than | Сравнивает числа одинарной точности на «не меньше»
Compares single-precision numbers for not less or equal | Сравнивает числа одинарной точности на «не меньше или равно»
Compares single-precision numbers for ordered | Сравнивает числа одинарной точности на упорядоченность
Compares double-precision numbers for equal | Сравнивает числа двойной точности на равенство
Compares double-precision numbers for less than | Сравнивает числа двойной точности на «меньше»
Compares double-precision numbers for less or equal | Сравнивает числа двойной точности на «меньше или равно»
Compares double-precision numbers for unordered | Сравнивает числа двойной точности на неупорядоченность
Compares double-precision numbers for not equal | Сравнивает числа двойной точности на неравенство
Compares double-precision numbers for not less than | Сравнивает числа двойной точности на «не меньше»
Compares double-precision numbers for not less or equal | Сравнивает числа двойной точности на «не меньше или равно»
Compares double-precision numbers for ordered | Сравнивает числа двойной точности на упорядоченность
Compares single-precision numbers and sets eflags | Сравнивает числа одинарной точности и устанавливает eflags
Compares double-precision numbers and sets eflags | Сравнивает числа двойной точности и устанавливает eflags
Compares single-precision numbers quietly and sets eflags | Сравнивает числа одинарной точности без исключения на тихих NaN и устанавливает eflags
Compares double-precision numbers quietly and sets eflags | Сравнивает числа двойной точности без исключения на тихих NaN и устанавливает eflags
Copies aligned packed single-precision numbers | Копирует выровненные упакованные числа одинарной точности
Copies aligned packed double-precision numbers | Копирует выровненные упакованные числа двойной точности
Copies packed single-precision numbers | Копирует упакованные числа одинарной точности
Copies packed double-precision numbers | Копирует упакованные числа двойной точности
Copies a single-precision number | Копирует число одинарной точности
Copies the low single-precision pair | Копирует младшую пару чисел одинарной точности
Copies the high single-precision pair | Копирует старшую пару чисел одинарной точности
Copies the low double-precision number | Копирует младшее число двойной точности
Copies the high double-precision number | Копирует старшее число двойной точности
Copies the high pair to the low pair | Копирует старшую пару в младшую
Copies the low pair to the high pair | Копирует младшую пару в старшую
Copies 16 aligned bytes | Копирует 16 выровненных байт
Copies 16 bytes | Копирует 16 байт
Loads 16 bytes, possibly across a cache line | Загружает 16 байт, возможно, через границу строки кэша
Copies the low quadword to an mm register | Копирует младшее четверное слово в регистр mm
Copies an mm register to the low quadword | Копирует регистр mm в младшее четверное слово
Copies the signs of packed single-precision numbers | Копирует знаки упакованных чисел одинарной точности
Copies the signs of packed double-precision numbers | Копирует знаки упакованных чисел двойной точности
Copies the signs of packed bytes | Копирует знаки упакованных байт
Stores the bytes selected by a mask at ds:edi | Записывает по адресу ds:edi байты, выбранные маской
Stores without filling the cache | Записывает, не заполняя кэш
Converts packed integers to single-precision numbers | Преобразует упакованные целые в числа одинарной точности
Converts packed integers to double-precision numbers | Преобразует упакованные целые в числа двойной точности
Converts single-precision numbers to packed integers | Преобразует числа одинарной точности в упакованные целые
Converts double-precision numbers to packed integers | Преобразует числа двойной точности в упакованные целые
Converts a single-precision number to an integer | Преобразует число одинарной точности в целое число
Converts a double-precision number to an integer | Преобразует число двойной точности в целое число
Converts single-precision numbers to packed integers with truncation | Преобразует числа одинарной точности в упакованные целые с отбрасыванием дробной части
Converts double-precision numbers to packed integers with truncation | Преобразует числа двойной точности в упакованные целые с отбрасыванием дробной части
Converts a single-precision number to an integer with truncation | Преобразует число одинарной точности в целое число с отбрасыванием дробной части
Converts a double-precision number to an integer with truncation | Преобразует число двойной точности в целое число с отбрасыванием дробной части
Converts an integer to a single-precision number | Преобразует целое число в число одинарной точности
Converts an integer to a double-precision number | Преобразует целое число в число двойной точности
Converts packed single-precision numbers to packed double-precision numbers | Преобразует упакованные числа одинарной точности в упакованные числа двойной точности
Converts packed double-precision numbers to packed single-precision numbers | Преобразует упакованные числа двойной точности в упакованные числа одинарной точности
Converts a single-precision number to a double-precision number | Преобразует число одинарной точности в число двойной точности
Converts a double-precision number to a single-precision number | Преобразует число двойной точности в число одинарной точности
Converts packed doublewords to packed single-precision numbers | Преобразует упакованные двойные слова в упакованные числа одинарной точности
Converts packed single-precision numbers to packed doublewords | Преобразует упакованные числа одинарной точности в упакованные двойные слова
Converts packed single-precision numbers to packed doublewords with truncation | Преобразует упакованные числа одинарной точности в упакованные двойные слова с отбрасыванием дробной части
Converts packed doublewords to packed double-precision numbers | Преобразует упакованные двойные слова в упакованные числа двойной точности
Converts packed double-precision numbers to packed doublewords | Преобразует упакованные числа двойной точности в упакованные двойные слова
Converts packed double-precision numbers to packed doublewords with truncation | Преобразует упакованные числа двойной точности в упакованные двойные слова с отбрасыванием дробной части
Shuffles single-precision numbers | Переставляет числа одинарной точности
Shuffles double-precision numbers | Переставляет числа двойной точности
Shuffles words of an mm register | Переставляет слова регистра mm
Shuffles doublewords | Переставляет двойные слова
Shuffles the high words | Переставляет старшие слова
Shuffles the low words | Переставляет младшие слова
Shifts 16 bytes left by bytes | Сдвигает 16 байт влево на целое число байт
Shifts 16 bytes right by bytes | Сдвигает 16 байт вправо на целое число байт
Interleaves the high quadwords | Чередует старшие четверные слова
Interleaves the low quadwords | Чередует младшие четверные слова
Inserts a word | Вставляет слово
Extracts a word | Извлекает слово
Duplicates a double-precision number | Повторяет число двойной точности
Duplicates the odd single-precision numbers | Повторяет нечётные числа одинарной точности
Duplicates the even single-precision numbers | Повторяет чётные числа одинарной точности
Adds neighbouring single-precision numbers | Складывает соседние числа одинарной точности
Adds neighbouring double-precision numbers | Складывает соседние числа двойной точности
Subtracts neighbouring single-precision numbers | Вычитает соседние числа одинарной точности
Subtracts neighbouring double-precision numbers | Вычитает соседние числа двойной точности
Alternately subtracts and adds single-precision numbers | Попеременно вычитает и складывает числа одинарной точности
Alternately subtracts and adds double-precision numbers | Попеременно вычитает и складывает числа двойной точности
Loads a cache line ahead of use | Загружает строку кэша заранее
Loads the SSE control and status register | Загружает регистр управления и состояния SSE
Stores the SSE control and status register | Сохраняет регистр управления и состояния SSE
Saves the x87, MMX and SSE state | Сохраняет состояние x87, MMX и SSE
Restores the x87, MMX and SSE state | Восстанавливает состояние x87, MMX и SSE
Flushes a cache line | Выгружает строку кэша
Orders loads | Упорядочивает чтения
Orders loads and stores | Упорядочивает чтения и записи
Orders stores | Упорядочивает записи
Hints a spin loop | Подсказывает процессору цикл ожидания
Waits for a write to the watched range | Ждёт записи в наблюдаемый диапазон
Shuffles bytes | Переставляет байты
Adds neighbouring words | Складывает соседние слова
Adds neighbouring doublewords | Складывает соседние двойные слова
Adds neighbouring words with saturation | Складывает соседние слова с насыщением
Multiplies unsigned with signed bytes and adds neighbours | Умножает байты без знака на байты со знаком и складывает соседние
Subtracts neighbouring words | Вычитает соседние слова
Subtracts neighbouring doublewords | Вычитает соседние двойные слова
Subtracts neighbouring words with saturation | Вычитает соседние слова с насыщением
Applies signs to bytes | Применяет знаки к байтам
Applies signs to words | Применяет знаки к словам
Applies signs to doublewords | Применяет знаки к двойным словам
Multiplies words with rounding | Умножает слова с округлением
Absolute values of bytes | Модули байт
Absolute values of words | Модули слов
Absolute values of doublewords | Модули двойных слов
Extracts 8 or 16 bytes from two operands side by side | Извлекает 8 или 16 байт из двух операндов, поставленных рядом
Tests bits and sets eflags | Проверяет биты и устанавливает eflags
Maximum of signed bytes | Максимум байт со знаком
Maximum of signed doublewords | Максимум двойных слов со знаком
Maximum of unsigned words | Максимум слов без знака
Maximum of unsigned doublewords | Максимум двойных слов без знака
Minimum of signed bytes | Минимум байт со знаком
Minimum of signed doublewords | Минимум двойных слов со знаком
Minimum of unsigned words | Минимум слов без знака
Minimum of unsigned doublewords | Минимум двойных слов без знака
Multiplies signed doublewords into quadwords | Умножает двойные слова со знаком, давая четверные слова
Multiplies doublewords | Умножает двойные слова
Compares quadwords for equality | Сравнивает четверные слова на равенство
Compares signed quadwords for greater | Сравнивает четверные слова со знаком на «больше»
Packs doublewords into unsigned words with saturation | Упаковывает двойные слова в слова без знака с насыщением
Finds the smallest word and its place | Находит наименьшее слово и его место
Inverse mix columns of an AES round key | Обратное смешивание столбцов раундового ключа AES
One AES encryption round | Один раунд шифрования AES
Last AES encryption round | Последний раунд шифрования AES
One AES decryption round | Один раунд расшифрования AES
Last AES decryption round | Последний раунд расшифрования AES
Multiplies bytes in GF(256) | Умножает байты в поле GF(256)
Sign-extends packed integers | Расширяет упакованные целые со знаком
Zero-extends packed integers | Расширяет упакованные целые нулями
Loads without filling the cache | Загружает, не заполняя кэш
Rounds packed single-precision numbers | Округляет упакованные числа одинарной точности
Rounds packed double-precision numbers | Округляет упакованные числа двойной точности
Rounds a single-precision number | Округляет число одинарной точности
Rounds a double-precision number | Округляет число двойной точности
Selects single-precision numbers | Выбирает числа одинарной точности
Selects double-precision numbers | Выбирает числа двойной точности
Selects words | Выбирает слова
Dot product of single-precision numbers | Скалярное произведение чисел одинарной точности
Dot product of double-precision numbers | Скалярное произведение чисел двойной точности
Sums absolute differences of byte groups | Суммирует модули разностей групп байт
Compares strings of explicit length, giving a mask | Сравнивает строки заданной длины и даёт маску
Compares strings of explicit length, giving an index | Сравнивает строки заданной длины и даёт индекс
Compares strings of implicit length, giving a mask | Сравнивает строки с завершающим нулём и даёт маску
Compares strings of implicit length, giving an index | Сравнивает строки с завершающим нулём и даёт индекс
Helps to generate an AES round key | Помогает создать раундовый ключ AES
Affine transformation in GF(256) | Аффинное преобразование в поле GF(256)
Inverse affine transformation in GF(256) | Обратное аффинное преобразование в поле GF(256)
Selects bytes by the signs in xmm0 | Выбирает байты по знакам в xmm0
Selects single-precision numbers by the signs in xmm0 | Выбирает числа одинарной точности по знакам в xmm0
Selects double-precision numbers by the signs in xmm0 | Выбирает числа двойной точности по знакам в xmm0
Two rounds of SHA-256 | Два раунда SHA-256
One step of a SHA digest | Один шаг хеширования SHA
Four rounds of SHA-1 | Четыре раунда SHA-1
Carry-less multiplication of quadwords | Умножение четверных слов без переносов
Carry-less multiplication of chosen quadwords | Умножение выбранных четверных слов без переносов
Extracts a single-precision number | Извлекает число одинарной точности
Inserts a single-precision number | Вставляет число одинарной точности
Extracts a byte | Извлекает байт
Extracts a doubleword | Извлекает двойное слово
Inserts a byte | Вставляет байт
Inserts a doubleword | Вставляет двойное слово
Extracts a bit field of the low quadword | Извлекает битовое поле младшего четверного слова
Inserts a bit field into the low quadword | Вставляет битовое поле в младшее четверное слово
`
