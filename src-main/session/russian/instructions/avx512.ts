/** AVX-512: English | Russian. */
export const AVX512_TEXTS = `
Shifts elements of two vectors side by side | Сдвигает элементы двух векторов, поставленных рядом
Approximates 2 to a power | Приближённо вычисляет степень двойки
Copies a vector under a mask | Копирует вектор по маске
Selects by range | Выбирает по диапазону
Approximate reciprocal | Приближённая обратная величина
Approximate reciprocal, 28 bits | Приближённая обратная величина, 28 бит
Selects elements by a mask register | Выбирает элементы по регистру маски
Converts pd to qq | Преобразует упакованные числа двойной точности в упакованные четверные слова со знаком
Converts ps to qq | Преобразует упакованные числа одинарной точности в упакованные четверные слова со знаком
Converts qq to pd | Преобразует упакованные четверные слова со знаком в упакованные числа двойной точности
Converts qq to ps | Преобразует упакованные четверные слова со знаком в упакованные числа одинарной точности
Sums absolute differences of shuffled byte groups | Суммирует модули разностей переставленных групп байт
Spreads elements to the selected places | Раскладывает элементы по выбранным местам
Extracts exponents | Извлекает порядки
Reduces by subtracting a rounded part | Приводит, вычитая округлённую часть
Scales by powers of two | Умножает на степени двойки
Converts pd to udq | Преобразует упакованные числа двойной точности в упакованные двойные слова без знака
Converts pd to uqq | Преобразует упакованные числа двойной точности в упакованные четверные слова без знака
Converts ps to udq | Преобразует упакованные числа одинарной точности в упакованные двойные слова без знака
Converts ps to uqq | Преобразует упакованные числа одинарной точности в упакованные четверные слова без знака
Converts sd to usi | Преобразует число двойной точности в целое число без знака
Converts ss to usi | Преобразует число одинарной точности в целое число без знака
Converts pd to qq with truncation | Преобразует упакованные числа двойной точности в упакованные четверные слова со знаком с отбрасыванием дробной части
Converts ps to qq with truncation | Преобразует упакованные числа одинарной точности в упакованные четверные слова со знаком с отбрасыванием дробной части
Converts udq to pd | Преобразует упакованные двойные слова без знака в упакованные числа двойной точности
Converts udq to ps | Преобразует упакованные двойные слова без знака в упакованные числа одинарной точности
Converts uqq to pd | Преобразует упакованные четверные слова без знака в упакованные числа двойной точности
Converts uqq to ps | Преобразует упакованные четверные слова без знака в упакованные числа одинарной точности
Converts usi to sd | Преобразует целое число без знака в число двойной точности
Converts usi to ss | Преобразует целое число без знака в число одинарной точности
Classifies numbers into a mask register | Определяет классы чисел в регистр маски
Extracts significands | Извлекает мантиссы
Approximate reciprocal square root | Приближённая величина, обратная корню
Approximate reciprocal square root, 28 bits | Приближённая величина, обратная корню, 28 бит
Shuffles 128-bit blocks | Переставляет 128-битные блоки
Packs the selected elements together | Сдвигает выбранные элементы вплотную
Converts pd to udq with truncation | Преобразует упакованные числа двойной точности в упакованные двойные слова без знака с отбрасыванием дробной части
Converts pd to uqq with truncation | Преобразует упакованные числа двойной точности в упакованные четверные слова без знака с отбрасыванием дробной части
Converts ps to udq with truncation | Преобразует упакованные числа одинарной точности в упакованные двойные слова без знака с отбрасыванием дробной части
Converts ps to uqq with truncation | Преобразует упакованные числа одинарной точности в упакованные четверные слова без знака с отбрасыванием дробной части
Converts sd to usi with truncation | Преобразует число двойной точности в целое число без знака с отбрасыванием дробной части
Converts ss to usi with truncation | Преобразует число одинарной точности в целое число без знака с отбрасыванием дробной части
Repairs special values by a table | Исправляет особые значения по таблице
Rounds to given fraction bits | Округляет до заданного числа дробных бит
Stores elements to the addresses that a vector index gives | Записывает элементы по адресам, которые даёт векторный индекс
Prefetches the elements that a vector index addresses | Заранее загружает элементы по адресам векторного индекса
Bitwise or under a mask | Поразрядное ИЛИ по маске
Absolute values of quadwords | Модули четверных слов
Bitwise and under a mask | Поразрядное И по маске
Rotates packed doublewords left | Циклически сдвигает упакованные двойные слова влево
Rotates packed quadwords left | Циклически сдвигает упакованные четверные слова влево
Rotates packed doublewords right | Циклически сдвигает упакованные двойные слова вправо
Rotates packed quadwords right | Циклически сдвигает упакованные четверные слова вправо
Shifts packed quadwords right, filling with the sign | Сдвигает упакованные четверные слова вправо с заполнением знаком
Bitwise exclusive or under a mask | Поразрядное исключающее ИЛИ по маске
Maximum of packed quadwords | Максимум упакованных четверных слов
Minimum of packed quadwords | Минимум упакованных четверных слов
Narrows packed doublewords to bytes | Сужает упакованные двойные слова до байт
Narrows packed doublewords to words | Сужает упакованные двойные слова до слов
Narrows packed quadwords to bytes | Сужает упакованные четверные слова до байт
Narrows packed quadwords to doublewords | Сужает упакованные четверные слова до двойных слов
Narrows packed quadwords to words | Сужает упакованные четверные слова до слов
Narrows packed words to bytes | Сужает упакованные слова до байт
Multiplies quadwords | Умножает четверные слова
Rotates packed doublewords left by varying counts | Циклически сдвигает упакованные двойные слова влево на разное число бит
Rotates packed quadwords left by varying counts | Циклически сдвигает упакованные четверные слова влево на разное число бит
Rotates packed doublewords right by varying counts | Циклически сдвигает упакованные двойные слова вправо на разное число бит
Rotates packed quadwords right by varying counts | Циклически сдвигает упакованные четверные слова вправо на разное число бит
Shifts pairs of doublewords as one double-width number | Сдвигает пары двойных слов как одно число двойной ширины
Shifts pairs of quadwords as one double-width number | Сдвигает пары четверных слов как одно число двойной ширины
Shifts pairs of words as one double-width number | Сдвигает пары слов как одно число двойной ширины
Shifts packed words left by varying counts | Сдвигает упакованные слова влево на разное число бит
Shifts packed words right by varying counts | Сдвигает упакованные слова вправо на разное число бит
Multiplies bytes and accumulates | Умножает байты и накапливает
Multiplies words and accumulates | Умножает слова и накапливает
Copies signs to a mask register | Копирует знаки в регистр маски
Expands a mask register to a vector | Разворачивает регистр маски в вектор
Narrows packed doublewords to bytes with saturation | Сужает упакованные двойные слова до байт с насыщением
Narrows packed doublewords to words with saturation | Сужает упакованные двойные слова до слов с насыщением
Narrows packed quadwords to bytes with saturation | Сужает упакованные четверные слова до байт с насыщением
Narrows packed quadwords to doublewords with saturation | Сужает упакованные четверные слова до двойных слов с насыщением
Narrows packed quadwords to words with saturation | Сужает упакованные четверные слова до слов с насыщением
Narrows packed words to bytes with saturation | Сужает упакованные слова до байт с насыщением
Counts set bits | Считает установленные биты
Tests elements bit by bit into a mask register | Проверяет элементы поразрядно, результат в регистре маски
Multiplies words of four registers and accumulates | Умножает слова четырёх регистров и накапливает
Any three-way logic function | Любая логическая функция трёх операндов
Finds equal elements | Находит равные элементы
Multiplies 52-bit integers and adds | Умножает 52-битные целые и складывает
Gathers bits into a mask register | Собирает биты в регистр маски
Selects unaligned bytes of quadwords | Выбирает невыровненные байты четверных слов
Compares packed bytes (nle) | Сравнивает упакованные байты (nle)
Compares packed doublewords (nle) | Сравнивает упакованные двойные слова (nle)
Compares packed quadwords (nle) | Сравнивает упакованные четверные слова (nle)
Compares packed words (nle) | Сравнивает упакованные слова (nle)
Compares packed bytes (nlt) | Сравнивает упакованные байты (nlt)
Compares packed doublewords (nlt) | Сравнивает упакованные двойные слова (nlt)
Compares packed quadwords (nlt) | Сравнивает упакованные четверные слова (nlt)
Compares packed words (nlt) | Сравнивает упакованные слова (nlt)
Compares packed unsigned bytes (nle) | Сравнивает упакованные байты без знака (nle)
Compares packed unsigned doublewords (nle) | Сравнивает упакованные двойные слова без знака (nle)
Compares packed unsigned quadwords (nle) | Сравнивает упакованные четверные слова без знака (nle)
Compares packed unsigned words (nle) | Сравнивает упакованные слова без знака (nle)
Compares packed unsigned bytes (nlt) | Сравнивает упакованные байты без знака (nlt)
Compares packed unsigned doublewords (nlt) | Сравнивает упакованные двойные слова без знака (nlt)
Compares packed unsigned quadwords (nlt) | Сравнивает упакованные четверные слова без знака (nlt)
Compares packed unsigned words (nlt) | Сравнивает упакованные слова без знака (nlt)
Operates on mask registers | Действует над регистрами масок
`
