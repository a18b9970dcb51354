/** The x87: English | Russian. */
export const X87_TEXTS = `
Pushes a real number onto the register stack | Помещает вещественное число в стек регистров
Stores st0 as a real number | Записывает st0 вещественным числом
Stores st0 as a real number and pops | Записывает st0 вещественным числом и выталкивает его
Pushes an integer | Помещает в стек регистров целое число
Stores st0 rounded to an integer | Записывает st0, округлённое до целого
Stores st0 rounded to an integer and pops | Записывает st0, округлённое до целого, и выталкивает его
Stores st0 truncated to an integer and pops | Записывает целую часть st0 и выталкивает его
Pushes a packed decimal number | Помещает в стек регистров упакованное десятичное число
Stores st0 as packed decimal and pops | Записывает st0 упакованным десятичным числом и выталкивает его
Adds real numbers | Складывает вещественные числа
Multiplies real numbers | Умножает вещественные числа
Compares real numbers | Сравнивает вещественные числа
Compares real numbers and pops | Сравнивает вещественные числа и выталкивает st0
Subtracts real numbers | Вычитает вещественные числа
Subtracts real numbers, reversed | Вычитает вещественные числа в обратном порядке
Divides real numbers | Делит вещественные числа
Divides real numbers, reversed | Делит вещественные числа в обратном порядке
Adds and pops | Складывает и выталкивает st0
Multiplies and pops | Умножает и выталкивает st0
Subtracts reversed and pops | Вычитает в обратном порядке и выталкивает st0
Subtracts and pops | Вычитает и выталкивает st0
Divides reversed and pops | Делит в обратном порядке и выталкивает st0
Divides and pops | Делит и выталкивает st0
Adds an integer | Прибавляет целое число
Multiplies by an integer | Умножает на целое число
Compares with an integer | Сравнивает с целым числом
Compares with an integer and pops | Сравнивает с целым числом и выталкивает st0
Subtracts an integer | Вычитает целое число
Subtracts from an integer | Вычитает из целого числа
Divides by an integer | Делит на целое число
Divides an integer | Делит целое число
Compares st0 with st1 and pops both | Сравнивает st0 с st1 и выталкивает оба
Compares without raising on quiet NaNs | Сравнивает без исключения на тихих NaN
Compares without raising on quiet NaNs and pops | Сравнивает без исключения на тихих NaN и выталкивает st0
Compares without raising on quiet NaNs and pops both | Сравнивает без исключения на тихих NaN и выталкивает оба
Compares and sets eflags | Сравнивает и устанавливает eflags
Compares, sets eflags and pops | Сравнивает, устанавливает eflags и выталкивает st0
Compares without raising on quiet NaNs and sets eflags | Сравнивает без исключения на тихих NaN и устанавливает eflags
Compares without raising on quiet NaNs, sets eflags and pops | Сравнивает без исключения на тихих NaN, устанавливает eflags и выталкивает st0
Copies if below | Копирует, если ниже
Copies if equal | Копирует, если равно
Copies if unordered | Копирует, если неупорядочены
Copies if not below | Копирует, если не ниже
Copies if not equal | Копирует, если не равно
Copies if not below or equal | Копирует, если не «ниже или равно»
Copies if not unordered | Копирует, если упорядочены
Exchanges st0 with another register | Обменивает st0 с другим регистром
Marks a register as empty | Помечает регистр пустым
Marks a register as empty and pops | Помечает регистр пустым и выталкивает st0
Changes the sign of st0 | Меняет знак st0
Makes st0 positive | Делает st0 положительным
Compares st0 with zero | Сравнивает st0 с нулём
Classifies st0 | Определяет класс числа st0
Pushes 1.0 | Помещает в стек регистров 1.0
Pushes the binary logarithm of 10 | Помещает в стек регистров двоичный логарифм 10
Pushes the binary logarithm of e | Помещает в стек регистров двоичный логарифм e
Pushes pi | Помещает в стек регистров число пи
Pushes the decimal logarithm of 2 | Помещает в стек регистров десятичный логарифм 2
Pushes the natural logarithm of 2 | Помещает в стек регистров натуральный логарифм 2
Pushes 0.0 | Помещает в стек регистров 0.0
Computes 2 to the power of st0, minus 1 | Вычисляет 2 в степени st0 минус 1
Computes st1 times the binary logarithm of st0 and pops | Вычисляет st1, умноженное на двоичный логарифм st0, и выталкивает st0
Computes the tangent of st0 and pushes 1.0 | Вычисляет тангенс st0 и помещает в стек регистров 1.0
Computes the arc tangent of st1 divided by st0 and pops | Вычисляет арктангенс st1, делённого на st0, и выталкивает st0
Splits st0 into exponent and significand | Разделяет st0 на порядок и мантиссу
Computes the IEEE remainder of st0 by st1 | Вычисляет остаток IEEE от деления st0 на st1
Decrements the stack pointer | Уменьшает указатель стека регистров
Increments the stack pointer | Увеличивает указатель стека регистров
Computes the truncating remainder of st0 by st1 | Вычисляет остаток от деления st0 на st1 с отбрасыванием
Computes st1 times the binary logarithm of st0 plus 1 and pops | Вычисляет st1, умноженное на двоичный логарифм (st0 плюс 1), и выталкивает st0
Computes the square root of st0 | Вычисляет квадратный корень из st0
Computes the sine of st0 and pushes its cosine | Вычисляет синус st0 и помещает в стек регистров косинус
Rounds st0 to an integer | Округляет st0 до целого
Scales st0 by a power of two taken from st1 | Умножает st0 на степень двойки из st1
Computes the sine of st0 | Вычисляет синус st0
Computes the cosine of st0 | Вычисляет косинус st0
Loads the control word | Загружает слово управления
Stores the control word without waiting | Сохраняет слово управления без ожидания
Waits, then stores the control word | Ждёт, затем сохраняет слово управления
Stores the status word without waiting | Сохраняет слово состояния без ожидания
Waits, then stores the status word | Ждёт, затем сохраняет слово состояния
Loads the environment | Загружает окружение
Loads the 16-bit environment | Загружает 16-битное окружение
Loads the 32-bit environment | Загружает 32-битное окружение
Stores the environment without waiting | Сохраняет окружение без ожидания
Stores the 16-bit environment without waiting | Сохраняет 16-битное окружение без ожидания
Stores the 32-bit environment without waiting | Сохраняет 32-битное окружение без ожидания
Waits, then stores the environment | Ждёт, затем сохраняет окружение
Waits, then stores the 16-bit environment | Ждёт, затем сохраняет 16-битное окружение
Waits, then stores the 32-bit environment | Ждёт, затем сохраняет 32-битное окружение
Restores the whole state | Восстанавливает всё состояние
Restores the whole state from a 16-bit image | Восстанавливает всё состояние из 16-битного образа
Restores the whole state from a 32-bit image | Восстанавливает всё состояние из 32-битного образа
Saves the whole state without waiting and resets the unit | Сохраняет всё состояние без ожидания и сбрасывает сопроцессор
Saves the whole state as a 16-bit image without waiting | Сохраняет всё состояние 16-битным образом без ожидания
Saves the whole state as a 32-bit image without waiting | Сохраняет всё состояние 32-битным образом без ожидания
Waits, then saves the whole state and resets the unit | Ждёт, затем сохраняет всё состояние и сбрасывает сопроцессор
Waits, then saves the whole state as a 16-bit image | Ждёт, затем сохраняет всё состояние 16-битным образом
Waits, then saves the whole state as a 32-bit image | Ждёт, затем сохраняет всё состояние 32-битным образом
Resets the unit without waiting | Сбрасывает сопроцессор без ожидания
Waits, then resets the unit | Ждёт, затем сбрасывает сопроцессор
Clears the exceptions without waiting | Сбрасывает исключения без ожидания
Waits, then clears the exceptions | Ждёт, затем сбрасывает исключения
Enables interrupts (8087) | Разрешает прерывания (8087)
Waits, then enables interrupts (8087) | Ждёт, затем разрешает прерывания (8087)
Disables interrupts (8087) | Запрещает прерывания (8087)
Waits, then disables interrupts (8087) | Ждёт, затем запрещает прерывания (8087)
Enters protected mode (80287) | Входит в защищённый режим (80287)
Leaves protected mode (80287) | Выходит из защищённого режима (80287)
`
