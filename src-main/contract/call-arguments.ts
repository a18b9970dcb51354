import * as v from 'valibot'

/** One input of a system call. */
export const callArgumentSchema = v.object({
  /** `ecx=00001000`, a string behind it; '' where only the function itself knows its place. */
  shown: v.string(),
  /** What the system-call table says of it, in English. */
  role: v.string(),
})
export type CallArgument = v.InferOutput<typeof callArgumentSchema>

/** Arguments as they are read: `ecx=00001000 (size in bytes)`. */
export const argumentsText = (args: readonly CallArgument[]): string =>
  args.map(({ shown, role }) => (shown === '' ? role : `${shown} (${role})`)).join(', ')
