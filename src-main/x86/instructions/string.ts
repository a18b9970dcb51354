/** String instructions (SDM volume 1, 7.3.9). */
export const string = `
movsb | Copies from [esi] to [edi] and advances both | r:d
  = a4
movsw | Copies from [esi] to [edi] and advances both | r:d
  = o16 a5
movsd | Copies from [esi] to [edi] and advances both | 386 r:d
  = o32 a5
movsq | Copies from [esi] to [edi] and advances both | x64 only64 r:d
  = o64 a5
movs | Copies from [esi] to [edi] and advances both | r:d
  dst8,src8 = a4 | alias
  dst16,src16 = o16 a5 | alias
  dst32,src32 = o32 a5 | alias
  dst64,src64 = o64 a5 | alias
cmpsb | Compares [esi] with [edi] and advances both | r:d w:oszapc
  = a6
cmpsw | Compares [esi] with [edi] and advances both | r:d w:oszapc
  = o16 a7
cmpsd | Compares [esi] with [edi] and advances both | 386 r:d w:oszapc
  = o32 a7
cmpsq | Compares [esi] with [edi] and advances both | x64 only64 r:d w:oszapc
  = o64 a7
cmps | Compares [esi] with [edi] and advances both | r:d w:oszapc
  src8,dst8 = a6 | alias
  src16,dst16 = o16 a7 | alias
  src32,dst32 = o32 a7 | alias
  src64,dst64 = o64 a7 | alias
stosb | Stores the accumulator at [edi] and advances it | r:d
  = aa
stosw | Stores the accumulator at [edi] and advances it | r:d
  = o16 ab
stosd | Stores the accumulator at [edi] and advances it | 386 r:d
  = o32 ab
stosq | Stores the accumulator at [edi] and advances it | x64 only64 r:d
  = o64 ab
stos | Stores the accumulator at [edi] and advances it | r:d
  dst8 = aa | alias
  dst16 = o16 ab | alias
  dst32 = o32 ab | alias
  dst64 = o64 ab | alias
lodsb | Loads the accumulator from [esi] and advances it | r:d
  = ac
lodsw | Loads the accumulator from [esi] and advances it | r:d
  = o16 ad
lodsd | Loads the accumulator from [esi] and advances it | 386 r:d
  = o32 ad
lodsq | Loads the accumulator from [esi] and advances it | x64 only64 r:d
  = o64 ad
lods | Loads the accumulator from [esi] and advances it | r:d
  src8 = ac | alias
  src16 = o16 ad | alias
  src32 = o32 ad | alias
  src64 = o64 ad | alias
scasb | Compares the accumulator with [edi] and advances it | r:d w:oszapc
  = ae
scasw | Compares the accumulator with [edi] and advances it | r:d w:oszapc
  = o16 af
scasd | Compares the accumulator with [edi] and advances it | 386 r:d w:oszapc
  = o32 af
scasq | Compares the accumulator with [edi] and advances it | x64 only64 r:d w:oszapc
  = o64 af
scas | Compares the accumulator with [edi] and advances it | r:d w:oszapc
  dst8 = ae | alias
  dst16 = o16 af | alias
  dst32 = o32 af | alias
  dst64 = o64 af | alias
insb | Reads the port dx to [edi] and advances it | 80186 r:d io
  = 6c
insw | Reads the port dx to [edi] and advances it | 80186 r:d io
  = o16 6d
insd | Reads the port dx to [edi] and advances it | 386 r:d io
  = o32 6d
ins | Reads the port dx to [edi] and advances it | r:d io 80186
  dst8,dx = 6c | alias
  dst16,dx = o16 6d | alias
  dst32,dx = o32 6d | alias
outsb | Writes [esi] to the port dx and advances it | 80186 r:d io
  = 6e
outsw | Writes [esi] to the port dx and advances it | 80186 r:d io
  = o16 6f
outsd | Writes [esi] to the port dx and advances it | 386 r:d io
  = o32 6f
outs | Writes [esi] to the port dx and advances it | r:d io 80186
  dx,src8 = 6e | alias
  dx,src16 = o16 6f | alias
  dx,src32 = o32 6f | alias
`
