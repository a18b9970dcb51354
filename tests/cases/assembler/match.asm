; match, define, equ, fix, struc and their nesting.
define list 1,2,3
match a=,b, list { db a
 match c, b \{ db c \} }
op equ +
match =+, op { db '+' }
match a b, 1 +2 { db a b }
match a-b, 10-4 { db a,b }
match =[x=], [5] { db x }
match , { db 0EEh }
match any, { db 0EFh }
begin fix {
mac fix macro
mac fixed x begin db x }
fixed 9
struc point x,y { .x dd x
 .y dd y
 .size = $ - .x }
struc whole value { . dw value
 .end: }
p point 1,2
q point 3,4
w whole p.x
dw q.y, p.size, w, w.end
restruc point
struc counted [v] { common .data db v
 .count = $ - .data }
n counted 1,2,3
db n.count
name equ renamed
name: db 6
dd renamed
postpone { db 'last' }
postpone { db 'very last' }
x1 equ x2
x2 equ 7
db x2
define literal x9
__l = __line__
db __l
x9 = 9
db literal
