; Functions of hardware and networks that this machine does not have. A real machine has a bus and drives, so that its
; kernel is no referee here: the log holds what the documentation says of a machine without them.
include 'probe.inc'
program_header start, image_end, 10000h, 10000h
start:
        probe   '16 floppy', 16, 1
        probe   '18.11.1 drives', 18, 11, 1, buffer
        show    'drives', buffer, 3
        probe   '24.4 tray', 24, 4, 0
        probe   '24.5 tray', 24, 5, 0
        probe   '49 power management', 49, 0
        probe   '55.55 speaker', 55, 55, 0, 0, notes
        probe   '57 PCI BIOS', 57, bios
        probe   '62.0 version', 62, 0
        probe   '62.1 last bus', 62, 1
        probe   '62.2 mechanism', 62, 2
        probe   '62.4 byte', 62, 4, 0
        probe   '62.5 word', 62, 5, 0
        probe   '62.6 dword', 62, 6, 0
        probe   '62.8 byte', 62, 8, 0, 0
        probe   '62.9 word', 62, 9, 0, 0
        probe   '62.10 dword', 62, 10, 0, 0
        probe   '68.16 driver', 68, 16, driver
        probe   '68.17 control', 68, 17, control
        probe   '68.21 driver', 68, 21, driver_file, 0
        probe   '68.31 list', 68, 31, 1
        print_line 'network'
        probe   '74.255', 74, 255, 0, buffer, 100h, 0
        probe   '74.0', 74, 0, 0, buffer, 100h, 0
        probe   '74.1', 74, 1, 0, buffer, 100h, 0
        probe   '74.2', 74, 2, 0, buffer, 100h, 0
        probe   '74.3', 74, 3, 0, buffer, 100h, 0
        probe   '74.4', 74, 4, 0, buffer, 100h, 0
        probe   '74.6', 74, 6, 0, buffer, 100h, 0
        probe   '74.7', 74, 7, 0, buffer, 100h, 0
        probe   '74.8', 74, 8, 0, buffer, 100h, 0
        probe   '74.9', 74, 9, 0, buffer, 100h, 0
        probe   '74.10', 74, 10, 0, buffer, 100h, 0
        probe   '74.11', 74, 11, 0, buffer, 100h, 0
        probe   '74.12', 74, 12, 0, buffer, 100h, 0
        probe   '74.13', 74, 13, 0, buffer, 100h, 0
        probe   '74.14', 74, 14, 0, buffer, 100h, 0
        probe   '74.15', 74, 15, 0, buffer, 100h, 0
        probe   '74.16', 74, 16, 0, buffer, 100h, 0
        probe   '75.0', 75, 0, 0, buffer, 100h, 0
        probe   '75.1', 75, 1, 0, buffer, 100h, 0
        probe   '75.2', 75, 2, 0, buffer, 100h, 0
        probe   '75.3', 75, 3, 0, buffer, 100h, 0
        probe   '75.4', 75, 4, 0, buffer, 100h, 0
        probe   '75.5', 75, 5, 0, buffer, 100h, 0
        probe   '75.6', 75, 6, 0, buffer, 100h, 0
        probe   '75.7', 75, 7, 0, buffer, 100h, 0
        probe   '75.8', 75, 8, 0, buffer, 100h, 0
        probe   '75.9', 75, 9, 0, buffer, 100h, 0
        probe   '75.10', 75, 10, 0, buffer, 100h, 0
        probe   '76.0', 76, 0, 0, buffer, 100h, 0
        probe   '76.65536', 76, 65536, 0, buffer, 100h, 0
        probe   '76.65537', 76, 65537, 0, buffer, 100h, 0
        probe   '76.65538', 76, 65538, 0, buffer, 100h, 0
        probe   '76.65539', 76, 65539, 0, buffer, 100h, 0
        probe   '76.65540', 76, 65540, 0, buffer, 100h, 0
        probe   '76.65541', 76, 65541, 0, buffer, 100h, 0
        probe   '76.65542', 76, 65542, 0, buffer, 100h, 0
        probe   '76.65543', 76, 65543, 0, buffer, 100h, 0
        probe   '76.65544', 76, 65544, 0, buffer, 100h, 0
        probe   '76.65545', 76, 65545, 0, buffer, 100h, 0
        probe   '76.131072', 76, 131072, 0, buffer, 100h, 0
        probe   '76.131073', 76, 131073, 0, buffer, 100h, 0
        probe   '76.196608', 76, 196608, 0, buffer, 100h, 0
        probe   '76.196609', 76, 196609, 0, buffer, 100h, 0
        probe   '76.262144', 76, 262144, 0, buffer, 100h, 0
        probe   '76.262145', 76, 262145, 0, buffer, 100h, 0
        probe   '76.327680', 76, 327680, 0, buffer, 100h, 0
        probe   '76.327681', 76, 327681, 0, buffer, 100h, 0
        probe   '76.327682', 76, 327682, 0, buffer, 100h, 0
        probe   '76.327683', 76, 327683, 0, buffer, 100h, 0
        probe   '76.327684', 76, 327684, 0, buffer, 100h, 0
        probe   '76.327685', 76, 327685, 0, buffer, 100h, 0
        probe   '76.327686', 76, 327686, 0, buffer, 100h, 0
        probe   '76.327687', 76, 327687, 0, buffer, 100h, 0
        probe   '63.2', 63, 2
        exit_program
probe_routines
notes           db 81h, 20h, 0
driver          db 'SOUND', 0
driver_file     db '/sys/DRIVERS/SOUND.SYS', 0
align 4
bios            dd 0, 0, 0, 0, 0, 0, 0, 0
control         dd 0, 0, 0, 0, 0, 0
buffer          rb 100h
image_end:
