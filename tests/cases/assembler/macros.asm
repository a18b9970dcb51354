; Macro arguments of every kind, groups, local names, operators.
macro plain { db 1 }
macro one a { db a }
macro two a,b { db a,b }
macro required a*,b { db a
 if ~ b eq
 db b
 end if }
macro defaulted a=5,b:<6,7> { db a,b }
macro rest first,more& { db first,more }
macro each prefix,[item] { db prefix,item }
macro staged [item] {
 common
  local count
  count = 0
 forward
  count = count + 1
  db item
 reverse
  db item
 common
  db count
}
macro named [name,value] { common db 0FFh
 forward name#_field db value
 db `name, `name#'!' }
macro outer x { macro inner y \{ db x,y \} }
plain
one 2
one <3,4>
two 5,6
required 7
required 8,9
defaulted
defaulted 1
defaulted ,2
rest 1,2,3,4
each 1,2,3,4
staged 1,2,3
named alpha,1,beta,2
outer 77
inner 88
purge inner
macro recursive n { if n > 0
 db n
 end if }
rept 3 i:10 { recursive i }
rept 4 { rept 2 j \{ db j \} }
irp v, 1,<2,3>,4 { db v }
irps s, a + 'x' 5 { db `s }
v equ 1
v equ 2
v equ 3
irpv w, v { db w }
restore v
db v
