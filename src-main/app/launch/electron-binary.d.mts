/** Path of Electron's program; undefined when its binary is not there. Never starts a download. */
export const electronBinary: () => string | undefined
/** Why no window can be shown here; empty when one can. */
export const displayFault: () => string
/** Finds Electron, or fetches it when its server answers within seconds; failures are kept in `notes` for a day. */
export const obtainElectron: (insist: boolean, notes?: string) => Promise<{ program?: string; why?: string }>
