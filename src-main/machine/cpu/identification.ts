/** CPUID.1:EDX. */
const features =
  0x1 | // FPU
  0x4 | // DE
  0x8 | // PSE
  0x10 | // TSC
  0x20 | // MSR
  0x100 | // CX8
  0x800 | // SEP
  0x2000 | // PGE
  0x8000 | // CMOV
  0x800000 | // MMX
  0x1000000 | // FXSR
  0x2000000 | // SSE
  0x4000000 // SSE2

/** CPUID.80000001:EDX: SYSCALL besides the features that AMD repeats there. */
const extendedFeatures = 0x800

const brand = 'Kolibri Workbench i386 with SSE3'

const text = (part: string) =>
  part.charCodeAt(0) | (part.charCodeAt(1) << 8) | (part.charCodeAt(2) << 16) | (part.charCodeAt(3) << 24) | 0

/** The answers of cpuid (Intel SDM vol. 2): eax, ebx, ecx, edx. A family 6 processor with SSE3. */
export function identify(leaf: number): readonly [number, number, number, number] {
  switch (leaf) {
    case 0:
      return [1, text('Genu'), text('ntel'), text('ineI')]
    case 1:
      return [0x6d8, 0, 1, features]
    case 0x80000000:
      return [0x80000004 | 0, 0, 0, 0]
    case 0x80000001:
      return [0x6d8, 0, 0, extendedFeatures]
    case 0x80000002:
    case 0x80000003:
    case 0x80000004: {
      const at = (leaf - 0x80000002) * 16
      const padded = brand.padEnd(48, '\0')
      return [
        text(padded.slice(at, at + 4)),
        text(padded.slice(at + 4, at + 8)),
        text(padded.slice(at + 8, at + 12)),
        text(padded.slice(at + 12, at + 16)),
      ]
    }
    default:
      return leaf < 0x80000000 ? identify(1) : [0, 0, 0, 0]
  }
}
