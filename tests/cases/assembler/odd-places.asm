; Continuations, comments and labels where nobody expects them.
macro \
 joined a, \ ; comment behind a backslash
        b { db a, \
 b }
joined 1, \
 2
x: y: z: db 3 ; three labels
 times 2 \
 db 4
text: db 'semi;colon', "quote'inside", 'double''quote'
macro braces { db 5 } db 6
 braces
macro two_lines
{ db 7
}
 two_lines
if 1 ; comment
 db 8
end if
	db	9	;	tabs
