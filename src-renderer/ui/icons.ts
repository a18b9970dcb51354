/** Icons as SVG path data on a 16 × 16 grid, drawn with a 1.4 stroke in the current colour. */
export const ICONS = {
  run: 'M4.5 2.8v10.4l8.5-5.2z',
  pause: 'M5 3v10M11 3v10',
  stop: 'M3.8 3.8h8.4v8.4H3.8z',
  restart: 'M12.6 8a4.6 4.6 0 1 1-1.5-3.4M12.8 2v3.2H9.6',
  'step-into': 'M8 1.5v7.2M5 6l3 3 3-3M8 13.6a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8',
  'step-over': 'M2 8.2c1-5 10-5.4 11.4-.4M13.8 3.6v4.4H9.6M8 13.6a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8',
  'step-out': 'M8 9.2V2M5 4.6l3-3 3 3M8 13.6a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8',
  write: 'M3 13l.6-2.8 7.6-7.6 2.2 2.2-7.6 7.6zM9.8 4l2.2 2.2',
  console: 'M2 3h12v10H2zM4.4 6l2 2-2 2M8 10.2h3.4',
  memory:
    'M3.5 3.5h9v9h-9zM6 6h4v4H6zM5.5 1.5v2M8 1.5v2M10.5 1.5v2M5.5 12.5v2M8 12.5v2M10.5 12.5v2M1.5 5.5h2M1.5 8h2M1.5 10.5h2M12.5 5.5h2M12.5 8h2M12.5 10.5h2',
  compare: 'M2 13.5h12M3.8 13V8.5M7 13V4M10.2 13V6.5M13 13V2.5',
  settings:
    'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8M8 1.6v2M8 12.4v2M1.6 8h2M12.4 8h2M3.5 3.5l1.4 1.4M11.1 11.1l1.4 1.4M12.5 3.5l-1.4 1.4M4.9 11.1l-1.4 1.4',
  close: 'M4 4l8 8M12 4l-8 8',
  'chevron-right': 'M6 3.5L10.5 8 6 12.5',
  'chevron-down': 'M3.5 6L8 10.5 12.5 6',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 2l6.4 11.6H1.6zM8 6.4v3.4M8 11.6v.6',
  information: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 7.2v4M8 4.6v.7',
  folder: 'M1.8 3.4h4.4l1.4 1.8h6.6v7.6H1.8z',
  file: 'M3.8 1.8h5.4l3 3v9.4H3.8zM9 1.8v3.2h3.2',
  lesson:
    'M8 3.6C6.4 2.4 4.2 2.2 2 2.6v10c2.2-.4 4.4-.2 6 1 1.6-1.2 3.8-1.4 6-1v-10c-2.2-.4-4.4-.2-6 1zM8 3.6v10',
  lock: 'M4 7.2h8v6.4H4zM5.6 7V5a2.4 2.4 0 0 1 4.8 0v2',
  plus: 'M8 3v10M3 8h10',
  copy: 'M5.4 5.4h8v8h-8zM10.6 5V2.6h-8v8H5',
  download: 'M8 2v8M4.8 7l3.2 3.2L11.2 7M2.6 13.4h10.8',
  menu: 'M2.5 4.2h11M2.5 8h11M2.5 11.8h11',
  theme: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12',
  trash: 'M3 4.4h10M6.2 4.2V2.6h3.6v1.6M4.4 4.6l.6 9h6l.6-9',
  rename: 'M2.2 5h7M2.2 11h7M11.4 2.6v10.8M9.8 2.6h3.2M9.8 13.4h3.2',
  'new-folder': 'M1.8 3.4h4.4l1.4 1.8h6.6v7.6H1.8zM8 7v4M6 9h4',
  search: 'M7 2.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2M10.4 10.4l3.4 3.4',
  pick: 'M8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4M8 7.2v1.6M7.2 8h1.6',
  record: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  camera: 'M1.8 4.8h3l1.2-1.6h4l1.2 1.6h3v8H1.8zM8 6.4a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8',
  layout: 'M2 2.6h12v10.8H2zM2 9.6h12M6.4 2.6v7',
} as const

export type IconName = keyof typeof ICONS
