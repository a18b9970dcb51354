; if, while, repeat, times, break, assert, display, and conditions decided while parsing.
use32
if 1
 db 1
else
 db 2
end if
x = 3
while x > 0
 db x, %
 if x = 2
  db 0AAh
 else if x = 1 & defined later
  db 0BBh
 else
  db 0CCh
 end if
 x = x - 1
end while
repeat 5
 if % = 4
  break
 end if
 db %
end repeat
times 3 db %
times 2: nop
repeat 0
 nothing at all here
end repeat
if eax eq eax & ~ ebx eq ecx | 0
 db 'eq'
end if
if 'abc' eqtype 'd' & eax eqtype ebx & ~ 5 eqtype [5]
 db 'type'
end if
if dword in <byte,word,dword>
 db 'in'
end if
if 0
 if 1
  db 'never'
 else if 0
 end if
else if used later
 db 'used'
end if
if x relativeto 5 & ~ x relativeto eax
 db 'rel'
end if
assert x = 0 & $ > 0
dd later
later = 1234
display 'text',13,10,'more'
if definite later
 db 'definite'
end if
if ~ definite never & ~ defined never
 db 'undefined'
end if
