import type { MenuItemConstructorOptions } from 'electron'

/**
 * The window's menu: only what the system expects of it. Everything of the workbench has its place and
 * its keys in the page, so no accelerator here may shadow one of them (Ctrl+W, F5, F10, F11).
 */
export const applicationMenu = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  platform === 'darwin' ? { role: 'appMenu' } : { label: '&File', submenu: [{ role: 'quit' }] },
  { role: 'editMenu' },
  {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen', accelerator: platform === 'darwin' ? 'Ctrl+Cmd+F' : 'Alt+Enter' },
      { role: 'toggleDevTools' },
    ],
  },
]
