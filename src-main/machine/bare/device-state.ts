/**
 * A part of a device's state: a flat record of plain values and lists of numbers. Devices keep all that the guest can
 * observe in such records and never hold on to their lists, so that a saved state can be put back over them.
 */
export type DevicePart = Record<string, number | boolean | number[]>

/** The state of all parts as text; equal states give equal texts. */
export const saveParts = (parts: readonly DevicePart[]): string => JSON.stringify(parts)

/** Puts back over the same parts what `saveParts` gave. */
export function restoreParts(parts: readonly DevicePart[], saved: string): void {
  const states = JSON.parse(saved) as readonly DevicePart[]
  parts.forEach((part, at) => Object.assign(part, states[at]))
}
