import { app, Menu, type MenuItemConstructorOptions } from 'electron';

interface MenuWords {
  edit: string;
  undo: string;
  redo: string;
  cut: string;
  copy: string;
  paste: string;
  selectAll: string;
  view: string;
  zoomIn: string;
  zoomOut: string;
  resetZoom: string;
  fullScreen: string;
  close: string;
  hide: string;
  quit: string;
}

const nl: MenuWords = {
  edit: 'Bewerken',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  selectAll: 'Alles selecteren',
  view: 'Beeld',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  resetZoom: 'Ware grootte',
  fullScreen: 'Volledig scherm',
  close: 'Venster sluiten',
  hide: 'Verberg Praatplaat',
  quit: 'Stop Praatplaat',
};

const en: MenuWords = {
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullScreen: 'Full screen',
  close: 'Close window',
  hide: 'Hide Praatplaat',
  quit: 'Quit Praatplaat',
};

/**
 * The system's menu: zoom and full screen everywhere, and on macOS the entries without which its shortcuts
 * for text don't work. What the app itself does is in its screens.
 */
export function setMenu(): void {
  const words = app.getLocale().startsWith('nl') ? nl : en;
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CommandOrControl+Plus' },
      // The plus sign without Shift, where = and + share a key.
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.resetZoom },
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    ],
  };
  const template = process.platform === 'darwin' ? [...macMenus(words), view] : [view];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function macMenus(words: MenuWords): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Praatplaat',
      submenu: [
        { role: 'hide', label: words.hide },
        { role: 'close', label: words.close },
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
  ];
}
