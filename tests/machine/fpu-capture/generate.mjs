// Writes the questions that `capture` answers:
//
//     node generate.mjs arithmetic 2 | ./capture > ../../cases/machine-fpu/arithmetic.txt
//
// The number scales how many lines each instruction form gets.
import { simdFamilies } from './simd-questions.mjs'
import { seed } from './values.mjs'
import { x87Families } from './x87-questions.mjs'

const families = { ...x87Families, ...simdFamilies }
const [name, scale = '1'] = process.argv.slice(2)
const family = families[name]
if (!family) {
  console.error(`usage: node generate.mjs FAMILY [SCALE]; families: ${Object.keys(families).join(' ')}`)
  process.exit(1)
}
seed(name)
for (const line of family(Number(scale))) console.log(line)
