/** Flags, ports, tables, caches and virtual machines: English | Russian. */
export const SYSTEM_TEXTS = `
Clears the carry flag | Сбрасывает флаг переноса
Sets the carry flag | Устанавливает флаг переноса
Inverts the carry flag | Обращает флаг переноса
Clears the direction flag: string instructions go up | Сбрасывает флаг направления: строковые команды идут вверх
Sets the direction flag: string instructions go down | Устанавливает флаг направления: строковые команды идут вниз
Clears the interrupt flag | Сбрасывает флаг прерываний
Sets the interrupt flag | Устанавливает флаг прерываний
Sets al to FFh if carry, else 0 | Записывает в al FFh при переносе, иначе 0
Reads a port | Читает порт
Writes a port | Пишет в порт
Stops until the next interrupt | Останавливает процессор до следующего прерывания
Waits for pending floating-point exceptions | Ждёт незавершённых исключений x87
Prefix: makes the following read-modify-write atomic | Префикс: делает следующее чтение с изменением и записью неделимым
Prefix: repeats a string instruction (while equal) | Префикс: повторяет строковую команду (пока равно)
Prefix: repeats a string instruction while not equal | Префикс: повторяет строковую команду, пока не равно
Stores the global descriptor table register | Сохраняет регистр глобальной таблицы дескрипторов
Stores the interrupt descriptor table register | Сохраняет регистр таблицы дескрипторов прерываний
Loads the global descriptor table register | Загружает регистр глобальной таблицы дескрипторов
Loads the interrupt descriptor table register | Загружает регистр таблицы дескрипторов прерываний
Stores the machine status word | Сохраняет слово состояния машины
Loads the machine status word | Загружает слово состояния машины
Forgets the translation of a page | Забывает преобразование адреса страницы
Stores the local descriptor table selector | Сохраняет селектор локальной таблицы дескрипторов
Stores the task register | Сохраняет регистр задачи
Loads the local descriptor table register | Загружает регистр локальной таблицы дескрипторов
Loads the task register | Загружает регистр задачи
Tests whether a segment can be read | Проверяет, можно ли читать сегмент
Tests whether a segment can be written | Проверяет, можно ли писать в сегмент
Adjusts the requested privilege level of a selector | Корректирует запрошенный уровень привилегий селектора
Loads the access rights of a segment | Загружает права доступа сегмента
Loads the limit of a segment | Загружает предел сегмента
Clears the task-switched flag of cr0 | Сбрасывает флаг переключения задачи в cr0
Loads the whole processor state (80286) | Загружает всё состояние процессора (80286)
Forgets the caches without writing back | Забывает кэши без обратной записи
Writes back and forgets the caches | Записывает кэши обратно и забывает их
Identifies the processor | Сообщает сведения о процессоре
Reads the time-stamp counter | Читает счётчик тактов
Reads the time-stamp counter and processor number | Читает счётчик тактов и номер процессора
Reads a performance counter | Читает счётчик производительности
Reads a model-specific register | Читает модельно-зависимый регистр
Writes a model-specific register | Пишет в модельно-зависимый регистр
Returns from system management mode | Возвращается из режима системного управления
Enters the kernel quickly | Быстрый вход в ядро
Returns quickly to user code | Быстрый возврат в код пользователя
Enters the kernel quickly (AMD) | Быстрый вход в ядро (AMD)
Returns quickly to user code (AMD) | Быстрый возврат в код пользователя (AMD)
Calls the virtual-machine monitor | Вызывает монитор виртуальных машин
Launches a virtual machine | Запускает виртуальную машину
Resumes a virtual machine | Возобновляет виртуальную машину
Leaves VMX operation | Выходит из режима VMX
Clears the alignment-check flag | Сбрасывает флаг проверки выравнивания
Sets the alignment-check flag | Устанавливает флаг проверки выравнивания
Reads an extended control register | Читает расширенный управляющий регистр
Writes an extended control register | Пишет в расширенный управляющий регистр
Calls a virtual-machine function | Вызывает функцию виртуальной машины
Commits a transaction | Завершает транзакцию
Tests for a transaction | Проверяет, идёт ли транзакция
Calls the virtual-machine monitor (AMD) | Вызывает монитор виртуальных машин (AMD)
Sets the global interrupt flag | Устанавливает глобальный флаг прерываний
Clears the global interrupt flag | Сбрасывает глобальный флаг прерываний
Reads the protection keys | Читает ключи защиты
Writes the protection keys | Записывает ключи защиты
Reads a processor register | Читает регистр процессора
Invalidates translations on all processors | Отменяет преобразования на всех процессорах
Waits for the invalidations | Ждёт завершения отмены преобразований
Validates a page of a guest | Подтверждает страницу гостя
Writes the reverse map table | Пишет в таблицу обратного отображения
Splits a large page of the reverse map | Делит большую страницу обратного отображения
Adjusts permissions in the reverse map | Меняет права в таблице обратного отображения
Commits stores to memory | Доводит записи до памяти
Marks the shadow stack busy | Помечает теневой стек занятым
Saves the previous shadow-stack pointer | Сохраняет прежний указатель теневого стека
Restores a shadow-stack pointer | Восстанавливает указатель теневого стека
Clears the busy mark of a shadow stack | Снимает пометку занятости теневого стека
Reads the shadow-stack pointer | Читает указатель теневого стека
Increments the shadow-stack pointer | Увеличивает указатель теневого стека
Writes to a shadow stack | Пишет в теневой стек
Writes to a user shadow stack | Пишет в теневой стек пользователя
Marks a target of indirect branches | Отмечает цель косвенных переходов
Enters or leaves measured execution | Входит в режим измеряемого исполнения или выходит из него
Commits stores to persistent memory | Доводит записи до энергонезависимой памяти
Writes back a cache line | Записывает обратно строку кэша
Flushes a cache line without ordering | Выгружает строку кэша без упорядочения
Moves a cache line towards memory | Перемещает строку кэша ближе к памяти
Writes back the caches without forgetting them | Записывает кэши обратно, не забывая их
Loads the whole processor state (80386) | Загружает всё состояние процессора (80386)
Saves the extended state | Сохраняет расширенное состояние
Restores the extended state | Восстанавливает расширенное состояние
Reads a random number | Читает случайное число
Reads a random seed | Читает зерно случайных чисел
Writes to the trace | Пишет в трассу
Makes a virtual-machine control structure current | Делает управляющую структуру виртуальной машины текущей
Stores the current control-structure pointer | Сохраняет указатель на текущую управляющую структуру
Clears a virtual-machine control structure | Очищает управляющую структуру виртуальной машины
Enters VMX operation | Входит в режим VMX
Reads a field of the control structure | Читает поле управляющей структуры
Writes a field of the control structure | Пишет в поле управляющей структуры
Invalidates translations | Отменяет преобразования адресов
Clears a cache line | Обнуляет строку кэша
Starts a secure loader | Запускает защищённый загрузчик
Runs a virtual machine | Выполняет виртуальную машину
Loads guest state | Загружает состояние гостя
Saves guest state | Сохраняет состояние гостя
Invalidates a page of an address space | Отменяет преобразование страницы адресного пространства
Watches an address range | Следит за диапазоном адресов
Waits for a write to the watched range, with a timer | Ждёт записи в наблюдаемый диапазон, с таймером
Configures platform features | Настраивает возможности платформы
Pauses until a time | Приостанавливает до заданного времени
Waits for a monitored write until a time | Ждёт наблюдаемой записи до заданного времени
Watches an address range from user mode | Следит за диапазоном адресов из режима пользователя
Aborts a transaction | Прерывает транзакцию
Begins a transaction | Начинает транзакцию
Stores a doubleword past the caches | Записывает двойное слово в обход кэшей
Stores 64 bytes past the caches | Записывает 64 байта в обход кэшей
Makes bounds | Создаёт границы
Checks the lower bound | Проверяет нижнюю границу
Checks the upper bound | Проверяет верхнюю границу
Checks the upper bound, not inverted | Проверяет верхнюю границу без инверсии
Copies bounds | Копирует границы
Loads bounds from a table | Загружает границы из таблицы
Stores bounds to a table | Записывает границы в таблицу
`
