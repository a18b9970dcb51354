; The desktop's picture (15, 39) stretched and tiled, and pictures right on the desktop (25): at the
; screen's right edge a row goes on at the left of the next one.
include 'probe.inc'

; pixels 'label', x, y    prints four pixels from left to right
macro pixels label*, x*, y*
{
        mcall   36, row, 4 shl 16 + 1, (x) shl 16 + (y)
        show    label, row, 3
}

program_header start, image_end, 20000h, 20000h
start:
        mcall   15, 1, 3, 2
        mcall   15, 2, 0, 112233h
        mcall   15, 2, 3, 445566h
        mcall   15, 2, 6, 778899h
        mcall   15, 2, 9, 0FF0000h
        mcall   15, 2, 12, 00FF00h
        mcall   15, 2, 15, 0000FFh
        probe   '39.1 size', 39, 1
        probe   '39.2 first pixel', 39, 2, 0
        probe   '39.2 fourth pixel', 39, 2, 9
        probe   '39.2 outside', 39, 2, 18
        mcall   15, 4, 2
        mcall   15, 3
        mcall   5, 30
        probe   '39.4 stretched', 39, 4
        pixels  'left top', 0, 0
        pixels  'middle', 510, 384
        pixels  'third of the width', 340, 100
        pixels  'right bottom', 1020, 767
        mcall   15, 4, 1
        mcall   15, 3
        mcall   5, 30
        probe   '39.4 tiled', 39, 4
        pixels  'left top', 0, 0
        pixels  'second row', 1, 1
        pixels  'right bottom', 1020, 767

        mcall   0, 100 shl 16 + 49, 100 shl 16 + 49, 01000000h, 0, 0
        mcall   13, 50, 50, 0C0D0E0h
        mcall   25, picture, 8 shl 16 + 2, 500 shl 16 + 600
        pixels  '25 first row', 500, 600
        pixels  '25 first row goes on', 504, 600
        pixels  '25 second row', 500, 601
        mcall   25, picture, 8 shl 16 + 2, 1020 shl 16 + 600
        pixels  '25 at the right edge', 1020, 600
        pixels  '25 goes on in the next row', 0, 601
        pixels  '25 second row', 1020, 601
        pixels  '25 behind the second row', 0, 602
        mcall   25, picture, 8 shl 16 + 2, 96 shl 16 + 120
        pixels  '25 beside a window', 96, 120
        pixels  '25 over a window', 100, 120
        mcall   25, picture, 8 shl 16 + 2, 1023 shl 16 + 100
        pixels  '25 in the last column', 1020, 100
        pixels  '25 goes on at the left', 0, 101
        exit_program

align 4
picture:
  repeat 16
        dd      0FF000000h + % * 010203h
  end repeat
row     rd 3
probe_routines
image_end:
