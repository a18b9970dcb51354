import type { DirectiveEntry } from '../../contract/language'

/** One line each: name | syntax | what it does. The names are the reserved words of the assembler. */
const PREPROCESSOR = `
include | include 'file' | Inserts the lines of a file here.
define | define name value | Gives a name a text that replaces it, in this line's order.
equ | name equ value | Gives a name a text that replaces it in the lines below.
fix | name fix value | Replaces a name before anything else is looked at, directives included.
macro | macro name [parameters] { … } | Defines a macro instruction.
struc | struc name [parameters] { … } | Defines a macro that is called behind a label; names with a dot belong to it.
purge | purge name | Takes the newest definition of a macro away.
restore | restore name | Takes the newest value of a name away.
restruc | restruc name | Takes the newest definition of a structure macro away.
rept | rept count [counter] { … } | Repeats lines while preprocessing.
irp | irp parameter, values { … } | Repeats lines for each value.
irps | irps parameter, symbols { … } | Repeats lines for each symbol.
irpv | irpv parameter, variable { … } | Repeats lines for each value that a symbolic variable was given.
match | match pattern, text { … } | Takes the lines when the text fits the pattern.
postpone | postpone { … } | Preprocesses the lines after all others.
common | common | In a macro: the lines below come once, for all values of a group.
forward | forward | In a macro: the lines below come once for each value, in order.
reverse | reverse | In a macro: the lines below come once for each value, last one first.
local | local names | In a macro: makes names that are new in every expansion.
`

const ASSEMBLER = `
align | align bytes [, value] | Goes on at the next multiple of a power of two.
assert | assert condition | Is an error when the condition does not hold.
break | break | Leaves the innermost repeat or while.
data | data type … end data | Defines a directory of a PE file.
display | display 'text' [, number] | Shows a text when assembling has ended.
else | else [if condition] | Begins the lines for the other case.
end | end if, end repeat, end while, end virtual | Ends a block.
err | err | Is an error when it is reached.
if | if condition … end if | Assembles the lines when the condition holds.
label | label name [size] [at address] | Defines a label, also for an address elsewhere.
load | load name [size] from address | Reads bytes that were already made into a number.
org | org address | Says at what address the code below will stand.
repeat | repeat count … end repeat | Repeats lines; % is the number of the turn.
store | store [size] value at address | Changes bytes that were already made.
times | times count instruction | Repeats one instruction.
virtual | virtual [at address] … end virtual | Defines data that is not written to the output.
while | while condition … end while | Repeats lines while the condition holds.
use16 | use16 | Makes 16-bit code.
use32 | use32 | Makes 32-bit code.
use64 | use64 | Makes 64-bit code.
db | db values | Defines bytes and texts.
dw | dw values | Defines words (2 bytes).
du | du values | Defines words; texts as UTF-16.
dd | dd values | Defines double words (4 bytes).
dp | dp values | Defines values of 6 bytes: far pointers.
df | df values | Defines values of 6 bytes: far pointers.
dq | dq values | Defines quad words (8 bytes).
dt | dt values | Defines values of 10 bytes: extended floating point.
file | file 'name' [: offset] [, bytes] | Inserts the bytes of a file.
rb | rb count | Reserves bytes.
rw | rw count | Reserves words.
rd | rd count | Reserves double words.
rp | rp count | Reserves values of 6 bytes.
rf | rf count | Reserves values of 6 bytes.
rq | rq count | Reserves quad words.
rt | rt count | Reserves values of 10 bytes.
lock | lock instruction | Makes a change of memory indivisible.
rep | rep instruction | Repeats a string instruction ecx times.
repe | repe instruction | Repeats a string instruction ecx times while equal.
repz | repz instruction | Repeats a string instruction ecx times while zero.
repne | repne instruction | Repeats a string instruction ecx times while not equal.
repnz | repnz instruction | Repeats a string instruction ecx times while not zero.
`

const OPERATOR = `
byte | byte [address] | Operand of 1 byte.
word | word [address] | Operand of 2 bytes.
dword | dword [address] | Operand of 4 bytes.
fword | fword [address] | Operand of 6 bytes.
pword | pword [address] | Operand of 6 bytes.
qword | qword [address] | Operand of 8 bytes.
tword | tword [address] | Operand of 10 bytes.
tbyte | tbyte [address] | Operand of 10 bytes.
dqword | dqword [address] | Operand of 16 bytes.
xword | xword [address] | Operand of 16 bytes.
short | jmp short label | A jump of one byte.
near | jmp near label | A jump inside the segment.
far | jmp far [address] | A jump with a new segment.
dup | count dup (values) | Repeats values in a data definition.
mod | a mod b | Remainder of a division.
and | a and b | Bits that are set in both.
or | a or b | Bits that are set in either.
xor | a xor b | Bits that are set in one of them.
not | not a | All bits turned round.
shl | a shl n | Shifts to the left.
shr | a shr n | Shifts to the right.
bsf | bsf a | Number of the lowest bit that is set.
bsr | bsr a | Number of the highest bit that is set.
defined | defined name | True when every symbol of the expression is defined.
used | used name | True when the symbol is used anywhere.
eq | a eq b | True when both texts are the same.
eqtype | a eqtype b | True when both texts have the same structure.
in | a in <b, c> | True when a text is one of a list.
relativeto | a relativeto b | True when the difference of two values is a plain number.
rva | rva address | Address relative to the base of a PE file.
plt | plt symbol | Address in the procedure linkage table.
at | at address | Where a label or virtual block stands.
from | from address | Where load reads.
as | as 'extension' | Writes a virtual block to a file of its own.
`

const FORMAT = `
format | format binary, ELF, COFF, PE, MZ | Chooses the kind of output file.
entry | entry address | Says where the program starts (MZ, PE, ELF).
section | section 'name' flags | Begins a section.
segment | segment name | Begins a segment.
extrn | extrn 'name' as name | Names a symbol of another object file.
public | public name [as 'name'] | Makes a symbol known to other object files.
stack | stack bytes | Size of the stack (MZ, PE).
heap | heap bytes | Size of the heap (MZ, PE).
`

const read = (stage: DirectiveEntry['stage'], text: string): DirectiveEntry[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name, syntax, summary] = line.split(' | ')
      return { name: name!, stage, syntax: syntax!, summary: summary! }
    })

/** What completion and hover say of directives and operators. */
export const DIRECTIVES: readonly DirectiveEntry[] = [
  ...read('preprocessor', PREPROCESSOR),
  ...read('assembler', ASSEMBLER),
  ...read('operator', OPERATOR),
  ...read('format', FORMAT),
]
