/** Moves, arithmetic, logic, shifts and bits: English | Russian. */
export const GENERAL_TEXTS = `
Copies the source to the destination | Копирует источник в приёмник
Puts a value on the stack | Помещает значение в стек
Takes a value from the stack | Извлекает значение из стека
Pushes all eight general registers | Помещает в стек все восемь регистров общего назначения
Pushes all eight 16-bit general registers | Помещает в стек все восемь 16-битных регистров общего назначения
Pushes all eight 32-bit general registers | Помещает в стек все восемь 32-битных регистров общего назначения
Pops all general registers except the stack pointer | Извлекает из стека все регистры общего назначения, кроме указателя стека
Pops all 16-bit general registers except sp | Извлекает из стека все 16-битные регистры общего назначения, кроме sp
Pops all 32-bit general registers except esp | Извлекает из стека все 32-битные регистры общего назначения, кроме esp
Pushes the flags register | Помещает в стек регистр флагов
Pushes the low 16 bits of the flags | Помещает в стек младшие 16 бит флагов
Pushes eflags | Помещает в стек eflags
Pops the flags register | Извлекает из стека регистр флагов
Pops the low 16 bits of the flags | Извлекает из стека младшие 16 бит флагов
Pops eflags | Извлекает из стека eflags
Exchanges two operands; locks the bus when one is in memory | Обменивает два операнда; если один из них в памяти, блокирует шину
Does nothing | Ничего не делает
Computes the address of the source without accessing memory | Вычисляет адрес источника, не обращаясь к памяти
Loads a far pointer into ds and a register | Загружает дальний указатель в ds и регистр
Loads a far pointer into es and a register | Загружает дальний указатель в es и регистр
Loads a far pointer into fs and a register | Загружает дальний указатель в fs и регистр
Loads a far pointer into gs and a register | Загружает дальний указатель в gs и регистр
Loads a far pointer into ss and the stack pointer | Загружает дальний указатель в ss и указатель стека
Copies with sign extension | Копирует со знаковым расширением
Copies with zero extension | Копирует с расширением нулями
Reverses the byte order of a register | Обращает порядок байт регистра
Sign-extends al into ax | Расширяет al со знаком до ax
Sign-extends ax into eax | Расширяет ax со знаком до eax
Sign-extends ax into dx:ax | Расширяет ax со знаком до dx:ax
Sign-extends eax into edx:eax | Расширяет eax со знаком до edx:eax
Loads the low byte of the flags into ah | Загружает младший байт флагов в ah
Stores ah into the low byte of the flags | Записывает ah в младший байт флагов
Replaces al by the byte at [ebx+al] | Заменяет al байтом по адресу [ebx+al]
Copies while reversing the byte order | Копирует, обращая порядок байт
Stores a register without filling the cache | Записывает регистр в память, не заполняя кэш
Copies if overflow | Копирует, если есть переполнение
Copies if no overflow | Копирует, если нет переполнения
Copies if below (carry) | Копирует, если ниже (перенос)
Copies if above or equal (no carry) | Копирует, если выше или равно (нет переноса)
Copies if equal (zero) | Копирует, если равно (ноль)
Copies if not equal (not zero) | Копирует, если не равно (не ноль)
Copies if below or equal | Копирует, если ниже или равно
Copies if above | Копирует, если выше
Copies if sign | Копирует, если знак установлен
Copies if no sign | Копирует, если знак сброшен
Copies if parity (even) | Копирует, если есть чётность (чётное)
Copies if no parity (odd) | Копирует, если нет чётности (нечётное)
Copies if less | Копирует, если меньше
Copies if greater or equal | Копирует, если больше или равно
Copies if less or equal | Копирует, если меньше или равно
Copies if greater | Копирует, если больше
Adds the source to the destination | Прибавляет источник к приёмнику
Adds the source and the carry flag to the destination | Прибавляет к приёмнику источник и флаг переноса
Subtracts the source from the destination | Вычитает источник из приёмника
Subtracts the source and the carry flag from the destination | Вычитает из приёмника источник и флаг переноса
Compares by subtracting without storing the result | Сравнивает вычитанием, не сохраняя результат
Adds 1, keeping the carry flag | Прибавляет 1, не меняя флаг переноса
Subtracts 1, keeping the carry flag | Вычитает 1, не меняя флаг переноса
Subtracts from zero (two's complement negation) | Вычитает из нуля (меняет знак в дополнительном коде)
Multiplies unsigned: al, ax, eax or rax by the operand | Умножает без знака: al, ax, eax или rax на операнд
Multiplies signed | Умножает со знаком
Divides unsigned: ax, dx:ax, edx:eax or rdx:rax by the operand | Делит без знака: ax, dx:ax, edx:eax или rdx:rax на операнд
Divides signed: ax, dx:ax, edx:eax or rdx:rax by the operand | Делит со знаком: ax, dx:ax, edx:eax или rdx:rax на операнд
Exchanges, then stores the sum in the destination | Обменивает, затем записывает сумму в приёмник
Compares the accumulator with the destination and exchanges if equal | Сравнивает аккумулятор с приёмником и при равенстве обменивает
Compares edx:eax with 8 bytes and stores ecx:ebx if equal | Сравнивает edx:eax с 8 байтами и при равенстве записывает ecx:ebx
Adds with carry, touching the carry flag only | Складывает с переносом, меняя только флаг переноса
Adds with overflow flag as carry, touching that flag only | Складывает с флагом переполнения в роли переноса, меняя только его
Bitwise and | Поразрядное И
Bitwise or | Поразрядное ИЛИ
Bitwise exclusive or | Поразрядное исключающее ИЛИ
Inverts every bit | Обращает каждый бит
Bitwise and, setting the flags without storing the result | Поразрядное И: устанавливает флаги, не сохраняя результат
Rotates left | Циклический сдвиг влево
Rotates right | Циклический сдвиг вправо
Rotates left through the carry flag | Циклический сдвиг влево через флаг переноса
Rotates right through the carry flag | Циклический сдвиг вправо через флаг переноса
Shifts left | Сдвиг влево
Shifts right, filling with zeros | Сдвиг вправо с заполнением нулями
Shifts right, filling with the sign | Сдвиг вправо с заполнением знаком
Shifts left, filling from a second register | Сдвиг влево с заполнением из второго регистра
Shifts right, filling from a second register | Сдвиг вправо с заполнением из второго регистра
Copies a bit to the carry flag | Копирует бит во флаг переноса
Copies a bit to the carry flag and sets it | Копирует бит во флаг переноса и устанавливает его
Copies a bit to the carry flag and clears it | Копирует бит во флаг переноса и сбрасывает его
Copies a bit to the carry flag and inverts it | Копирует бит во флаг переноса и обращает его
Finds the lowest set bit | Находит младший установленный бит
Finds the highest set bit | Находит старший установленный бит
Stores 1 if overflow, else 0 | Записывает 1, если есть переполнение, иначе 0
Stores 1 if no overflow, else 0 | Записывает 1, если нет переполнения, иначе 0
Stores 1 if below (carry), else 0 | Записывает 1, если ниже (перенос), иначе 0
Stores 1 if above or equal (no carry), else 0 | Записывает 1, если выше или равно (нет переноса), иначе 0
Stores 1 if equal (zero), else 0 | Записывает 1, если равно (ноль), иначе 0
Stores 1 if not equal (not zero), else 0 | Записывает 1, если не равно (не ноль), иначе 0
Stores 1 if below or equal, else 0 | Записывает 1, если ниже или равно, иначе 0
Stores 1 if above, else 0 | Записывает 1, если выше, иначе 0
Stores 1 if sign, else 0 | Записывает 1, если знак установлен, иначе 0
Stores 1 if no sign, else 0 | Записывает 1, если знак сброшен, иначе 0
Stores 1 if parity (even), else 0 | Записывает 1, если есть чётность (чётное), иначе 0
Stores 1 if no parity (odd), else 0 | Записывает 1, если нет чётности (нечётное), иначе 0
Stores 1 if less, else 0 | Записывает 1, если меньше, иначе 0
Stores 1 if greater or equal, else 0 | Записывает 1, если больше или равно, иначе 0
Stores 1 if less or equal, else 0 | Записывает 1, если меньше или равно, иначе 0
Stores 1 if greater, else 0 | Записывает 1, если больше, иначе 0
Counts the set bits | Считает установленные биты
Counts leading zero bits | Считает старшие нулевые биты
Counts trailing zero bits | Считает младшие нулевые биты
Accumulates a CRC-32C | Накапливает CRC-32C
`
