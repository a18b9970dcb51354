; The same line in other modes, after other prefixes, and with a value that only later passes know.
repeat 3
  if % = 1
    use16
  else if % = 2
    use32
  else
    use64
  end if
    mov ecx,5
    add ecx,[edx+4*ebx]
    lea edx,[ebx+1]
    movzx eax,byte [5]
    times 3 inc byte [ebx]
    shl edx,1
end repeat
use32
repeat 2
    bnd ret
    jmp near 100h+%
    jmp 20h
    call dword [ebx+1]
    useavx512
    vaddps zmm1,zmm2,[eax+400h]
    vaddps ymm1,ymm2,[eax+400h]
    useavx256
    vaddps ymm1,ymm2,[eax+400h]
    cmp eax,size
    mov al,[ebx+size-1]
end repeat
size = $ and 7Fh
