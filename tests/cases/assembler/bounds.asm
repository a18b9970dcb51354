; addresses of bound instructions, sizes that come later, and what fasm makes of rdpid

use32
	bndmk bnd0,[eax,ecx]
	bndmk bnd1,[eax,ecx*2+7]
	bndmk bnd2,[0,ecx+7]
	bndmk bnd3,[eax,ecx+ecx]
	bndldx bnd0,[eax+5,ecx]
	bndldx bnd1,[5,ecx]
	bndldx bnd2,[eax*1,ecx]
	bndldx bnd3,[ebp+flags,esi*1]
	bndstx [eax,edx],bnd0
	bndmk bnd0,[1234h]

; the size of a label further on is not known in the first pass

	bts [flags],5
	btr [flags],eax
near_label:
	bt [word_flags],1
	jc near_label
	ja far_label
	rb 110
	btc [flags],7
far_label:
	inc [word_flags]
	shl [byte_flags],1
	mov [byte_flags],3

use16
	bndmk bnd0,[eax,ecx]
	bts [word_flags],5

use64
	bndmk bnd0,[rax,rcx]
	bndldx bnd3,[rax+5,rax]
	bndmk bnd0,[1234h]
	bndldx bnd1,[1234h]
	bndstx [flags],bnd2
	bndcn bnd0,[1234h]
	rdpid rax
	rdpid r9

flags dd 0
word_flags dw 0
byte_flags db 0
