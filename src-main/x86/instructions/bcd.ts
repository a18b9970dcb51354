/** Decimal arithmetic (SDM volume 1, 7.3.3). */
export const bcd = `
daa | Adjusts al after adding packed decimals | no64 r:ac w:szapc u:o
  = 27
das | Adjusts al after subtracting packed decimals | no64 r:ac w:szapc u:o
  = 2f
aaa | Adjusts ax after adding unpacked decimals | no64 r:a w:ac u:oszp
  = 37
aas | Adjusts ax after subtracting unpacked decimals | no64 r:a w:ac u:oszp
  = 3f
aam | Adjusts ax after multiplying unpacked decimals | no64 w:szp u:oac
  = d4 0a | alias
  imm8 = d4 ib
aad | Adjusts ax before dividing unpacked decimals | no64 w:szp u:oac
  = d5 0a | alias
  imm8 = d5 ib
`
