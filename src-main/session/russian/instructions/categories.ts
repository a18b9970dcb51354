/** Families of instructions: name | Russian. */
export const CATEGORY_TEXTS = `
data-transfer | пересылка данных
arithmetic | арифметика
logic | логика
shift | сдвиги
bit | биты
control-flow | передача управления
string | строковые команды
bcd | десятичная коррекция
system | системные команды
x87 | x87: вещественные числа
mmx | MMX: упакованные целые
3dnow | 3DNow!: упакованные вещественные
sse | SSE: векторы по 16 байт
avx | AVX: векторы по 32 байта
fma | FMA: умножение со сложением
bmi | BMI: работа с битами
xop | XOP: векторы AMD
avx512 | AVX-512: векторы по 64 байта
`
