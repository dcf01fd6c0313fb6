import type { PortHolder } from './portHolder.ts';

/** What the browser host says on the command line, in the language of the laptop. */
export interface HostWords {
  running(url: string): string;
  alreadyRunning(url: string): string;
  openFileThere: string;
  portTaken(port: number, holder: PortHolder | null): string;
  notBuilt: string;
  folderUnwritable(folder: string): string;
  stopping: string;
}

const nl: HostWords = {
  running: (url) => `Praatplaat staat klaar op ${url}\nStoppen: Ctrl-C`,
  alreadyRunning: (url) => `Praatplaat draait al: ${url}`,
  openFileThere: 'Sleep het bestand daar op de bibliotheek om het te openen.',
  portTaken: (port, holder) =>
    `Poort ${port} is bezet door een ander programma${holder ? ` van gebruiker ${holder.user}${holder.pid === null ? '' : ` (proces ${holder.pid})`}` : ''}. Praatplaat opent daar niets: je workshops horen bij dat adres, en een ander programma zou ze kunnen lezen. Sluit dat programma of meld die gebruiker af, en start Praatplaat opnieuw.`,
  notBuilt: 'De schermen zijn nog niet gebouwd; start met: npm start',
  folderUnwritable: (folder) => `Praatplaat kan niet schrijven in ${folder}; geef jezelf daar schrijfrecht.`,
  stopping: 'Praatplaat stopt …',
};

const en: HostWords = {
  running: (url) => `Praatplaat is ready at ${url}\nTo stop: Ctrl-C`,
  alreadyRunning: (url) => `Praatplaat is already running: ${url}`,
  openFileThere: 'Drop the file on the library there to open it.',
  portTaken: (port, holder) =>
    `Port ${port} is taken by another program${holder ? ` of user ${holder.user}${holder.pid === null ? '' : ` (process ${holder.pid})`}` : ''}. Praatplaat opens nothing there: your workshops belong to that address, and another program could read them. Close that program or sign that user out, and start Praatplaat again.`,
  notBuilt: 'The screens have not been built yet; start with: npm start',
  folderUnwritable: (folder) =>
    `Praatplaat cannot write to ${folder}; give yourself the right to write there.`,
  stopping: 'Praatplaat is stopping …',
};

/** @param locale BCP 47, for example `nl-BE` */
export function hostWords(locale: string): HostWords {
  return locale.toLowerCase().startsWith('nl') ? nl : en;
}
