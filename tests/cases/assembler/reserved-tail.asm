; Reserved data is written only when something follows.
org 0
 db 1
 rb 3
 db 2
 dd ?
 dw 3 dup ?
virtual
 db 'nothing'
end virtual
 rb 100
