/** What the browser host says on the command line, in the language of the laptop. */
export interface HostWords {
  running(url: string): string;
  alreadyRunning(url: string): string;
  openFileThere: string;
  portTaken(port: number): string;
  notBuilt: string;
  folderUnwritable(folder: string): string;
  stopping: string;
}

const nl: HostWords = {
  running: (url) => `Praatplaat staat klaar op ${url}\nStoppen: Ctrl-C`,
  alreadyRunning: (url) => `Praatplaat draait al: ${url}`,
  openFileThere: 'Sleep het bestand daar op de bibliotheek om het te openen.',
  portTaken: (port) =>
    `Poort ${port} is bezet door een ander programma; sluit dat programma en start Praatplaat opnieuw.`,
  notBuilt: 'De schermen zijn nog niet gebouwd; start met: npm start',
  folderUnwritable: (folder) => `Praatplaat kan niet schrijven in ${folder}; geef jezelf daar schrijfrecht.`,
  stopping: 'Praatplaat stopt …',
};

const en: HostWords = {
  running: (url) => `Praatplaat is ready at ${url}\nTo stop: Ctrl-C`,
  alreadyRunning: (url) => `Praatplaat is already running: ${url}`,
  openFileThere: 'Drop the file on the library there to open it.',
  portTaken: (port) =>
    `Port ${port} is taken by another program; close that program and start Praatplaat again.`,
  notBuilt: 'The screens have not been built yet; start with: npm start',
  folderUnwritable: (folder) =>
    `Praatplaat cannot write to ${folder}; give yourself the right to write there.`,
  stopping: 'Praatplaat is stopping …',
};

/** @param locale BCP 47, for example `nl-BE` */
export function hostWords(locale: string): HostWords {
  return locale.toLowerCase().startsWith('nl') ? nl : en;
}
