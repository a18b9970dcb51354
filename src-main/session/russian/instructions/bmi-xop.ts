/** BMI, TBM, LWP and XOP: English | Russian. */
export const BMI_XOP_TEXTS = `
Bitwise and with the inverted first source | Поразрядное И с обращённым первым источником
Extracts a bit field | Извлекает битовое поле
Isolates the lowest set bit | Выделяет младший установленный бит
Makes a mask up to the lowest set bit | Создаёт маску до младшего установленного бита
Clears the lowest set bit | Сбрасывает младший установленный бит
Clears the bits from an index upwards | Сбрасывает биты, начиная с заданного номера
Multiplies unsigned by edx without touching the flags | Умножает без знака на edx, не меняя флаги
Deposits bits at the places of a mask | Раскладывает биты по местам маски
Extracts bits from the places of a mask | Собирает биты с мест маски
Rotates right without touching the flags | Циклический сдвиг вправо, не меняющий флаги
Shifts right with sign without touching the flags | Сдвиг вправо со знаком, не меняющий флаги
Shifts left without touching the flags | Сдвиг влево, не меняющий флаги
Shifts right without touching the flags | Сдвиг вправо, не меняющий флаги
Fills from the lowest clear bit | Заполняет до младшего сброшенного бита
Fills from the lowest set bit | Заполняет до младшего установленного бита
Sets the lowest clear bit | Устанавливает младший сброшенный бит
Masks the trailing zeros | Создаёт маску младших нулей
Isolates the lowest clear bit and inverts | Выделяет младший сброшенный бит и обращает
Isolates the lowest set bit and inverts | Выделяет младший установленный бит и обращает
Inverts the mask of trailing ones | Обращает маску младших единиц
Masks from the lowest clear bit | Создаёт маску до младшего сброшенного бита
Isolates the lowest clear bit | Выделяет младший сброшенный бит
Loads the lightweight profiling control block | Загружает блок управления облегчённым профилированием
Stores the lightweight profiling control block | Сохраняет блок управления облегчённым профилированием
Inserts a lightweight profiling event | Вставляет событие облегчённого профилирования
Counts a lightweight profiling event | Считает событие облегчённого профилирования
Selects bit by bit | Выбирает бит за битом
Compares packed bytes by a predicate | Сравнивает упакованные байты по предикату
Compares packed doublewords by a predicate | Сравнивает упакованные двойные слова по предикату
Compares packed quadwords by a predicate | Сравнивает упакованные четверные слова по предикату
Compares packed words by a predicate | Сравнивает упакованные слова по предикату
Permutes bytes of two vectors | Переставляет байты двух векторов
Rotates packed integers | Циклический сдвиг упакованных целых
Shifts packed integers arithmetically | Арифметический сдвиг упакованных целых
Shifts packed integers logically | Логический сдвиг упакованных целых
Extracts fractions | Выделяет дробные части
Compares packed unsigned bytes by a predicate | Сравнивает упакованные байты без знака по предикату
Compares packed unsigned doublewords by a predicate | Сравнивает упакованные двойные слова без знака по предикату
Compares packed unsigned quadwords by a predicate | Сравнивает упакованные четверные слова без знака по предикату
Compares packed unsigned words by a predicate | Сравнивает упакованные слова без знака по предикату
Compares packed bytes (eq) | Сравнивает упакованные байты (eq)
Compares packed doublewords (eq) | Сравнивает упакованные двойные слова (eq)
Compares packed quadwords (eq) | Сравнивает упакованные четверные слова (eq)
Compares packed words (eq) | Сравнивает упакованные слова (eq)
Compares packed bytes (ge) | Сравнивает упакованные байты (ge)
Compares packed doublewords (ge) | Сравнивает упакованные двойные слова (ge)
Compares packed quadwords (ge) | Сравнивает упакованные четверные слова (ge)
Compares packed words (ge) | Сравнивает упакованные слова (ge)
Compares packed bytes (gt) | Сравнивает упакованные байты (gt)
Compares packed doublewords (gt) | Сравнивает упакованные двойные слова (gt)
Compares packed quadwords (gt) | Сравнивает упакованные четверные слова (gt)
Compares packed words (gt) | Сравнивает упакованные слова (gt)
Compares packed bytes (le) | Сравнивает упакованные байты (le)
Compares packed doublewords (le) | Сравнивает упакованные двойные слова (le)
Compares packed quadwords (le) | Сравнивает упакованные четверные слова (le)
Compares packed words (le) | Сравнивает упакованные слова (le)
Compares packed bytes (lt) | Сравнивает упакованные байты (lt)
Compares packed doublewords (lt) | Сравнивает упакованные двойные слова (lt)
Compares packed quadwords (lt) | Сравнивает упакованные четверные слова (lt)
Compares packed words (lt) | Сравнивает упакованные слова (lt)
Adds neighbouring integers with widening | Складывает соседние целые с расширением
Subtracts neighbouring integers with widening | Вычитает соседние целые с расширением
Multiplies and accumulates integers | Умножает целые и накапливает
Compares packed unsigned bytes (eq) | Сравнивает упакованные байты без знака (eq)
Compares packed unsigned doublewords (eq) | Сравнивает упакованные двойные слова без знака (eq)
Compares packed unsigned quadwords (eq) | Сравнивает упакованные четверные слова без знака (eq)
Compares packed unsigned words (eq) | Сравнивает упакованные слова без знака (eq)
Compares packed unsigned bytes (ge) | Сравнивает упакованные байты без знака (ge)
Compares packed unsigned doublewords (ge) | Сравнивает упакованные двойные слова без знака (ge)
Compares packed unsigned quadwords (ge) | Сравнивает упакованные четверные слова без знака (ge)
Compares packed unsigned words (ge) | Сравнивает упакованные слова без знака (ge)
Compares packed unsigned bytes (gt) | Сравнивает упакованные байты без знака (gt)
Compares packed unsigned doublewords (gt) | Сравнивает упакованные двойные слова без знака (gt)
Compares packed unsigned quadwords (gt) | Сравнивает упакованные четверные слова без знака (gt)
Compares packed unsigned words (gt) | Сравнивает упакованные слова без знака (gt)
Compares packed unsigned bytes (le) | Сравнивает упакованные байты без знака (le)
Compares packed unsigned doublewords (le) | Сравнивает упакованные двойные слова без знака (le)
Compares packed unsigned quadwords (le) | Сравнивает упакованные четверные слова без знака (le)
Compares packed unsigned words (le) | Сравнивает упакованные слова без знака (le)
Compares packed unsigned bytes (lt) | Сравнивает упакованные байты без знака (lt)
Compares packed unsigned doublewords (lt) | Сравнивает упакованные двойные слова без знака (lt)
Compares packed unsigned quadwords (lt) | Сравнивает упакованные четверные слова без знака (lt)
Compares packed unsigned words (lt) | Сравнивает упакованные слова без знака (lt)
Compares packed bytes (neq) | Сравнивает упакованные байты (neq)
Compares packed doublewords (neq) | Сравнивает упакованные двойные слова (neq)
Compares packed quadwords (neq) | Сравнивает упакованные четверные слова (neq)
Compares packed words (neq) | Сравнивает упакованные слова (neq)
Multiplies, adds neighbours and accumulates | Умножает, складывает соседние и накапливает
Compares packed unsigned bytes (neq) | Сравнивает упакованные байты без знака (neq)
Compares packed unsigned doublewords (neq) | Сравнивает упакованные двойные слова без знака (neq)
Compares packed unsigned quadwords (neq) | Сравнивает упакованные четверные слова без знака (neq)
Compares packed unsigned words (neq) | Сравнивает упакованные слова без знака (neq)
Compares packed bytes (true) | Сравнивает упакованные байты (true)
Compares packed doublewords (true) | Сравнивает упакованные двойные слова (true)
Compares packed quadwords (true) | Сравнивает упакованные четверные слова (true)
Compares packed words (true) | Сравнивает упакованные слова (true)
Compares packed bytes (false) | Сравнивает упакованные байты (false)
Compares packed doublewords (false) | Сравнивает упакованные двойные слова (false)
Compares packed quadwords (false) | Сравнивает упакованные четверные слова (false)
Compares packed words (false) | Сравнивает упакованные слова (false)
Compares packed unsigned bytes (true) | Сравнивает упакованные байты без знака (true)
Compares packed unsigned doublewords (true) | Сравнивает упакованные двойные слова без знака (true)
Compares packed unsigned quadwords (true) | Сравнивает упакованные четверные слова без знака (true)
Compares packed unsigned words (true) | Сравнивает упакованные слова без знака (true)
Compares packed unsigned bytes (false) | Сравнивает упакованные байты без знака (false)
Compares packed unsigned doublewords (false) | Сравнивает упакованные двойные слова без знака (false)
Compares packed unsigned quadwords (false) | Сравнивает упакованные четверные слова без знака (false)
Compares packed unsigned words (false) | Сравнивает упакованные слова без знака (false)
`
