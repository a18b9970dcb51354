/** The one channel of Electron's IPC that this application uses. */
export const SESSION_CHANNEL = 'kolibri-workbench:session'
