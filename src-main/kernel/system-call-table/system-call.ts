/** What one register carries into or out of a system function. */
export interface RegisterRole {
  readonly register: string
  readonly role: string
  /** Set when the register points to memory of the program. */
  readonly pointer?: PointerRole
}

export interface PointerRole {
  /** Seen from the kernel: `in` is read, `out` is written. */
  readonly direction: 'in' | 'out' | 'inout'
  /** Bytes: a number, the register that holds it, `string` (zero-terminated) or `varies`. */
  readonly size: number | string
}

/** A row of the table: one system function. */
export interface SystemCall {
  /** `5`, `68.12`, `18.19.4`: number and sub-functions. */
  readonly path: string
  readonly number: number
  readonly subfunctions: readonly number[]
  readonly name: string
  readonly inputs: readonly RegisterRole[]
  readonly outputs: readonly RegisterRole[]
  readonly summary: string
}

/**
 * Reads roles as the rows write them: `ecx size in bytes; edx *out:32 buffer`. A star begins a
 * pointer: direction, colon, size.
 */
const parseRoles = (text: string): RegisterRole[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(\S+) (?:\*(in|out|inout):(\S+) )?(.+)$/.exec(part)
      if (!match) throw new Error(`system-call table: cannot read "${part}"`)
      const [, register, direction, size, role] = match
      const plain = { register: register!, role: role! }
      if (direction === undefined) return plain
      const bytes = /^\d+$/.test(size!) ? Number(size) : size!
      return { ...plain, pointer: { direction: direction as PointerRole['direction'], size: bytes } }
    })

/** One row: path, name, registers in, registers out, what it does. */
export const row = (
  path: string,
  name: string,
  inputs: string,
  outputs: string,
  summary: string,
): SystemCall => {
  const [number, ...subfunctions] = path.split('.').map(Number)
  return {
    path,
    number: number!,
    subfunctions,
    name,
    inputs: parseRoles(inputs),
    outputs: parseRoles(outputs),
    summary,
  }
}

/** Where a sub-function number stands: register (`[ebx]` = the dword it points to) and mask. */
export interface Selector {
  readonly register: 'ebx' | 'ecx' | '[ebx]'
  readonly mask: number
}

const SELECTORS: Readonly<Record<string, Selector>> = {
  '18.19': { register: 'ecx', mask: 0xffffffff },
  '21.2': { register: 'ecx', mask: 0xffffffff },
  '26.2': { register: 'ecx', mask: 0xffffffff },
  '62': { register: 'ebx', mask: 0xff },
  '68.2': { register: 'ecx', mask: 0xffffffff },
  '70': { register: '[ebx]', mask: 0xffffffff },
  '72.1': { register: 'ecx', mask: 0xffffffff },
  '74': { register: 'ebx', mask: 0xff },
  '76': { register: 'ebx', mask: 0xffffffff },
  '80': { register: '[ebx]', mask: 0xffffffff },
}

/** The selector of the sub-functions below a path; ebx unless the function is special. */
export const selectorOf = (path: string): Selector => SELECTORS[path] ?? { register: 'ebx', mask: 0xffffffff }
