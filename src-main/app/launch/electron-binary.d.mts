/** Path of Electron's program; undefined when its binary is not there. Never starts a download. */
export const electronBinary: () => string | undefined
/** Why no window can be shown here; empty when one can. */
export const displayFault: () => string
