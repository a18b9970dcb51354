/** Shifts and rotates (SDM volume 1, 7.3.5). */
export const shift = `
rol | Rotates left | w:oc u:o
  rm8,1 = d0 /0
  rm*,1 = d1 /0
  rm8,cl = d2 /0
  rm*,cl = d3 /0
  rm8,imm8 = c0 /0 ib | 80186
  rm*,imm8 = c1 /0 ib | 80186
ror | Rotates right | w:oc u:o
  rm8,1 = d0 /1
  rm*,1 = d1 /1
  rm8,cl = d2 /1
  rm*,cl = d3 /1
  rm8,imm8 = c0 /1 ib | 80186
  rm*,imm8 = c1 /1 ib | 80186
rcl | Rotates left through the carry flag | r:c w:oc u:o
  rm8,1 = d0 /2
  rm*,1 = d1 /2
  rm8,cl = d2 /2
  rm*,cl = d3 /2
  rm8,imm8 = c0 /2 ib | 80186
  rm*,imm8 = c1 /2 ib | 80186
rcr | Rotates right through the carry flag | r:c w:oc u:o
  rm8,1 = d0 /3
  rm*,1 = d1 /3
  rm8,cl = d2 /3
  rm*,cl = d3 /3
  rm8,imm8 = c0 /3 ib | 80186
  rm*,imm8 = c1 /3 ib | 80186
shl sal | Shifts left | w:oszpc u:oa
  rm8,1 = d0 /4
  rm*,1 = d1 /4
  rm8,cl = d2 /4
  rm*,cl = d3 /4
  rm8,imm8 = c0 /4 ib | 80186
  rm*,imm8 = c1 /4 ib | 80186
  rm8,1 = d0 /6 | decode
  rm*,1 = d1 /6 | decode
  rm8,cl = d2 /6 | decode
  rm*,cl = d3 /6 | decode
  rm8,imm8 = c0 /6 ib | 80186 decode
  rm*,imm8 = c1 /6 ib | 80186 decode
shr | Shifts right, filling with zeros | w:oszpc u:oa
  rm8,1 = d0 /5
  rm*,1 = d1 /5
  rm8,cl = d2 /5
  rm*,cl = d3 /5
  rm8,imm8 = c0 /5 ib | 80186
  rm*,imm8 = c1 /5 ib | 80186
sar | Shifts right, filling with the sign | w:oszpc u:oa
  rm8,1 = d0 /7
  rm*,1 = d1 /7
  rm8,cl = d2 /7
  rm*,cl = d3 /7
  rm8,imm8 = c0 /7 ib | 80186
  rm*,imm8 = c1 /7 ib | 80186
shld | Shifts left, filling from a second register | 386 w:oszpc u:oa
  rm*,r*,imm8 = 0f a4 /r ib
  rm*,r*,cl = 0f a5 /r
shrd | Shifts right, filling from a second register | 386 w:oszpc u:oa
  rm*,r*,imm8 = 0f ac /r ib
  rm*,r*,cl = 0f ad /r
`
