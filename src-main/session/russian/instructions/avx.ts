/** AVX and FMA, where they are not as in MMX and SSE: English | Russian. */
export const AVX_TEXTS = `
Copies a double-precision number | Копирует число двойной точности
Permutes elements | Переставляет элементы
Extracts a quadword | Извлекает четверное слово
Clears vector registers | Обнуляет векторные регистры
Loads elements from the addresses that a vector index gives | Загружает элементы по адресам, которые даёт векторный индекс
Loads or stores under a vector mask | Загружает или записывает по векторной маске
Inserts a block into a vector | Вставляет блок в вектор
Copies an element or block to every place | Копирует элемент или блок на каждое место
Extracts a block of a vector | Извлекает блок вектора
Tests signs and sets eflags | Проверяет знаки и устанавливает eflags
Converts ph to ps | Преобразует упакованные числа половинной точности в упакованные числа одинарной точности
Converts ps to ph | Преобразует упакованные числа одинарной точности в упакованные числа половинной точности
Compares double-precision numbers with a predicate | Сравнивает числа двойной точности по предикату
Compares packed double-precision numbers (ge) | Сравнивает упакованные числа двойной точности (ge)
Compares packed single-precision numbers (ge) | Сравнивает упакованные числа одинарной точности (ge)
Compares a double-precision number (ge) | Сравнивает число двойной точности (ge)
Compares a single-precision number (ge) | Сравнивает число одинарной точности (ge)
Compares packed double-precision numbers (gt) | Сравнивает упакованные числа двойной точности (gt)
Compares packed single-precision numbers (gt) | Сравнивает упакованные числа одинарной точности (gt)
Compares a double-precision number (gt) | Сравнивает число двойной точности (gt)
Compares a single-precision number (gt) | Сравнивает число одинарной точности (gt)
Compares packed double-precision numbers (nge) | Сравнивает упакованные числа двойной точности (nge)
Compares packed single-precision numbers (nge) | Сравнивает упакованные числа одинарной точности (nge)
Compares a double-precision number (nge) | Сравнивает число двойной точности (nge)
Compares a single-precision number (nge) | Сравнивает число одинарной точности (nge)
Compares packed double-precision numbers (ngt) | Сравнивает упакованные числа двойной точности (ngt)
Compares packed single-precision numbers (ngt) | Сравнивает упакованные числа одинарной точности (ngt)
Compares a double-precision number (ngt) | Сравнивает число двойной точности (ngt)
Compares a single-precision number (ngt) | Сравнивает число одинарной точности (ngt)
Compares packed double-precision numbers (true) | Сравнивает упакованные числа двойной точности (true)
Compares packed single-precision numbers (true) | Сравнивает упакованные числа одинарной точности (true)
Compares a double-precision number (true) | Сравнивает число двойной точности (true)
Compares a single-precision number (true) | Сравнивает число одинарной точности (true)
Compares packed double-precision numbers (eq_os) | Сравнивает упакованные числа двойной точности (eq_os)
Compares packed single-precision numbers (eq_os) | Сравнивает упакованные числа одинарной точности (eq_os)
Compares a double-precision number (eq_os) | Сравнивает число двойной точности (eq_os)
Compares a single-precision number (eq_os) | Сравнивает число одинарной точности (eq_os)
Compares packed double-precision numbers (eq_uq) | Сравнивает упакованные числа двойной точности (eq_uq)
Compares packed single-precision numbers (eq_uq) | Сравнивает упакованные числа одинарной точности (eq_uq)
Compares a double-precision number (eq_uq) | Сравнивает число двойной точности (eq_uq)
Compares a single-precision number (eq_uq) | Сравнивает число одинарной точности (eq_uq)
Compares packed double-precision numbers (eq_us) | Сравнивает упакованные числа двойной точности (eq_us)
Compares packed single-precision numbers (eq_us) | Сравнивает упакованные числа одинарной точности (eq_us)
Compares a double-precision number (eq_us) | Сравнивает число двойной точности (eq_us)
Compares a single-precision number (eq_us) | Сравнивает число одинарной точности (eq_us)
Compares packed double-precision numbers (false) | Сравнивает упакованные числа двойной точности (false)
Compares packed single-precision numbers (false) | Сравнивает упакованные числа одинарной точности (false)
Compares a double-precision number (false) | Сравнивает число двойной точности (false)
Compares a single-precision number (false) | Сравнивает число одинарной точности (false)
Compares packed double-precision numbers (ge_oq) | Сравнивает упакованные числа двойной точности (ge_oq)
Compares packed single-precision numbers (ge_oq) | Сравнивает упакованные числа одинарной точности (ge_oq)
Compares a double-precision number (ge_oq) | Сравнивает число двойной точности (ge_oq)
Compares a single-precision number (ge_oq) | Сравнивает число одинарной точности (ge_oq)
Compares packed double-precision numbers (gt_oq) | Сравнивает упакованные числа двойной точности (gt_oq)
Compares packed single-precision numbers (gt_oq) | Сравнивает упакованные числа одинарной точности (gt_oq)
Compares a double-precision number (gt_oq) | Сравнивает число двойной точности (gt_oq)
Compares a single-precision number (gt_oq) | Сравнивает число одинарной точности (gt_oq)
Compares packed double-precision numbers (le_oq) | Сравнивает упакованные числа двойной точности (le_oq)
Compares packed single-precision numbers (le_oq) | Сравнивает упакованные числа одинарной точности (le_oq)
Compares a double-precision number (le_oq) | Сравнивает число двойной точности (le_oq)
Compares a single-precision number (le_oq) | Сравнивает число одинарной точности (le_oq)
Compares packed double-precision numbers (lt_oq) | Сравнивает упакованные числа двойной точности (lt_oq)
Compares packed single-precision numbers (lt_oq) | Сравнивает упакованные числа одинарной точности (lt_oq)
Compares a double-precision number (lt_oq) | Сравнивает число двойной точности (lt_oq)
Compares a single-precision number (lt_oq) | Сравнивает число одинарной точности (lt_oq)
Compares packed double-precision numbers (ord_s) | Сравнивает упакованные числа двойной точности (ord_s)
Compares packed single-precision numbers (ord_s) | Сравнивает упакованные числа одинарной точности (ord_s)
Compares a double-precision number (ord_s) | Сравнивает число двойной точности (ord_s)
Compares a single-precision number (ord_s) | Сравнивает число одинарной точности (ord_s)
Compares packed double-precision numbers (neq_oq) | Сравнивает упакованные числа двойной точности (neq_oq)
Compares packed single-precision numbers (neq_oq) | Сравнивает упакованные числа одинарной точности (neq_oq)
Compares a double-precision number (neq_oq) | Сравнивает число двойной точности (neq_oq)
Compares a single-precision number (neq_oq) | Сравнивает число одинарной точности (neq_oq)
Compares packed double-precision numbers (neq_os) | Сравнивает упакованные числа двойной точности (neq_os)
Compares packed single-precision numbers (neq_os) | Сравнивает упакованные числа одинарной точности (neq_os)
Compares a double-precision number (neq_os) | Сравнивает число двойной точности (neq_os)
Compares a single-precision number (neq_os) | Сравнивает число одинарной точности (neq_os)
Compares packed double-precision numbers (neq_us) | Сравнивает упакованные числа двойной точности (neq_us)
Compares packed single-precision numbers (neq_us) | Сравнивает упакованные числа одинарной точности (neq_us)
Compares a double-precision number (neq_us) | Сравнивает число двойной точности (neq_us)
Compares a single-precision number (neq_us) | Сравнивает число одинарной точности (neq_us)
Compares packed double-precision numbers (nge_uq) | Сравнивает упакованные числа двойной точности (nge_uq)
Compares packed single-precision numbers (nge_uq) | Сравнивает упакованные числа одинарной точности (nge_uq)
Compares a double-precision number (nge_uq) | Сравнивает число двойной точности (nge_uq)
Compares a single-precision number (nge_uq) | Сравнивает число одинарной точности (nge_uq)
Compares packed double-precision numbers (ngt_uq) | Сравнивает упакованные числа двойной точности (ngt_uq)
Compares packed single-precision numbers (ngt_uq) | Сравнивает упакованные числа одинарной точности (ngt_uq)
Compares a double-precision number (ngt_uq) | Сравнивает число двойной точности (ngt_uq)
Compares a single-precision number (ngt_uq) | Сравнивает число одинарной точности (ngt_uq)
Compares packed double-precision numbers (nle_uq) | Сравнивает упакованные числа двойной точности (nle_uq)
Compares packed single-precision numbers (nle_uq) | Сравнивает упакованные числа одинарной точности (nle_uq)
Compares a double-precision number (nle_uq) | Сравнивает число двойной точности (nle_uq)
Compares a single-precision number (nle_uq) | Сравнивает число одинарной точности (nle_uq)
Compares packed double-precision numbers (nlt_uq) | Сравнивает упакованные числа двойной точности (nlt_uq)
Compares packed single-precision numbers (nlt_uq) | Сравнивает упакованные числа одинарной точности (nlt_uq)
Compares a double-precision number (nlt_uq) | Сравнивает число двойной точности (nlt_uq)
Compares a single-precision number (nlt_uq) | Сравнивает число одинарной точности (nlt_uq)
Compares packed double-precision numbers (true_us) | Сравнивает упакованные числа двойной точности (true_us)
Compares packed single-precision numbers (true_us) | Сравнивает упакованные числа одинарной точности (true_us)
Compares a double-precision number (true_us) | Сравнивает число двойной точности (true_us)
Compares a single-precision number (true_us) | Сравнивает число одинарной точности (true_us)
Compares packed double-precision numbers (unord_s) | Сравнивает упакованные числа двойной точности (unord_s)
Compares packed single-precision numbers (unord_s) | Сравнивает упакованные числа одинарной точности (unord_s)
Compares a double-precision number (unord_s) | Сравнивает число двойной точности (unord_s)
Compares a single-precision number (unord_s) | Сравнивает число одинарной точности (unord_s)
Compares packed double-precision numbers (false_os) | Сравнивает упакованные числа двойной точности (false_os)
Compares packed single-precision numbers (false_os) | Сравнивает упакованные числа одинарной точности (false_os)
Compares a double-precision number (false_os) | Сравнивает число двойной точности (false_os)
Compares a single-precision number (false_os) | Сравнивает число одинарной точности (false_os)
Shifts packed doublewords left by varying counts | Сдвигает упакованные двойные слова влево на разное число бит
Shifts packed quadwords left by varying counts | Сдвигает упакованные четверные слова влево на разное число бит
Shifts packed doublewords right by varying counts | Сдвигает упакованные двойные слова вправо на разное число бит
Shifts packed quadwords right by varying counts | Сдвигает упакованные четверные слова вправо на разное число бит
Selects doublewords | Выбирает двойные слова
Multiplies and adds with one rounding: packed double-precision numbers | Умножает и складывает с одним округлением: упакованные числа двойной точности
Multiplies and adds with one rounding: packed single-precision numbers | Умножает и складывает с одним округлением: упакованные числа одинарной точности
Multiplies and adds with one rounding: a double-precision number | Умножает и складывает с одним округлением: число двойной точности
Multiplies and adds with one rounding: a single-precision number | Умножает и складывает с одним округлением: число одинарной точности
Multiplies and subtracts with one rounding: packed double-precision numbers | Умножает и вычитает с одним округлением: упакованные числа двойной точности
Multiplies and subtracts with one rounding: packed single-precision numbers | Умножает и вычитает с одним округлением: упакованные числа одинарной точности
Multiplies and subtracts with one rounding: a double-precision number | Умножает и вычитает с одним округлением: число двойной точности
Multiplies and subtracts with one rounding: a single-precision number | Умножает и вычитает с одним округлением: число одинарной точности
Multiplies negated and adds with one rounding: packed double-precision numbers | Умножает с обратным знаком и складывает с одним округлением: упакованные числа двойной точности
Multiplies negated and adds with one rounding: packed single-precision numbers | Умножает с обратным знаком и складывает с одним округлением: упакованные числа одинарной точности
Multiplies negated and adds with one rounding: a double-precision number | Умножает с обратным знаком и складывает с одним округлением: число двойной точности
Multiplies negated and adds with one rounding: a single-precision number | Умножает с обратным знаком и складывает с одним округлением: число одинарной точности
Multiplies negated and subtracts with one rounding: packed double-precision numbers | Умножает с обратным знаком и вычитает с одним округлением: упакованные числа двойной точности
Multiplies negated and subtracts with one rounding: packed single-precision numbers | Умножает с обратным знаком и вычитает с одним округлением: упакованные числа одинарной точности
Multiplies negated and subtracts with one rounding: a double-precision number | Умножает с обратным знаком и вычитает с одним округлением: число двойной точности
Multiplies negated and subtracts with one rounding: a single-precision number | Умножает с обратным знаком и вычитает с одним округлением: число одинарной точности
Multiplies and alternately adds and subtracts with one rounding: packed double-precision numbers | Умножает и попеременно складывает и вычитает с одним округлением: упакованные числа двойной точности
Multiplies and alternately adds and subtracts with one rounding: packed single-precision numbers | Умножает и попеременно складывает и вычитает с одним округлением: упакованные числа одинарной точности
Multiplies and alternately subtracts and adds with one rounding: packed double-precision numbers | Умножает и попеременно вычитает и складывает с одним округлением: упакованные числа двойной точности
Multiplies and alternately subtracts and adds with one rounding: packed single-precision numbers | Умножает и попеременно вычитает и складывает с одним округлением: упакованные числа одинарной точности
`
