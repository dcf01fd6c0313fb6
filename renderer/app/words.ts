const nl = {
  library: 'Workshops',
  settings: 'Instellingen',
  toLibrary: 'Naar alle workshops',
  mainNavigation: 'Stappen van de workshop',
  skipToContent: 'Direct naar de inhoud',
  steps: {
    prepare: 'Voorbereiden',
    collect: 'Verzamelen',
    grid: 'Raster',
    targets: 'Ambitie',
    roadmap: 'Roadmap',
    poster: 'Praatplaat',
  },
  noName: 'Workshop zonder naam',
  workshopGone: 'Deze workshop is er niet (meer)',
  workshopGoneHelp: 'Misschien staat hij in de prullenbak, of is hij op een andere laptop gemaakt.',
  loading: 'Even laden…',
  stopNewerData:
    'De gegevens op deze laptop zijn van een nieuwere versie van Praatplaat. Om niets te beschadigen leest en schrijft deze versie er niet in. Installeer de nieuwste versie; je workshops staan veilig.',
  stopNewerWindow:
    'Een nieuwere versie van Praatplaat is in een ander venster geopend. Dit venster schrijft niet meer. Alles tot hier is bewaard: werk verder in het nieuwe venster.',
  stopTitle: 'Dit venster is gestopt',
  notOpenableTitle: 'De opslag gaat niet open',
  notOpenable:
    'De opslag van Praatplaat op deze laptop is nu niet te openen: hij is beschadigd, of een ander venster houdt hem vast. Of wat erin staat nog te lezen is, is niet bekend; dit venster heeft er niets in veranderd. Sluit andere vensters van Praatplaat en probeer het opnieuw.',
  notOpenableBackups: (n: number, workshops: number) =>
    n === 0
      ? 'Er zijn geen reservekopieën op deze laptop.'
      : `Er ${n === 1 ? 'is 1 reservekopie' : `zijn ${n} reservekopieën`} van ${workshops === 1 ? '1 workshop' : `${workshops} workshops`} op deze laptop.`,
  notOpenableBeside:
    'Blijft het zo, ga dan verder in een nieuwe, lege opslag. De oude blijft ernaast staan, en terugzetten is daarna één klik.',
  goOnWithBackups: 'Verder met de reservekopieën',
  beginEmpty: 'Verder met een lege opslag',
  notBegun: 'Een nieuwe opslag lukt nu ook niet. Er is niets veranderd; kijk of er ruimte op de schijf is.',
  reload: 'Opnieuw proberen',
  crashTitle: 'Er ging iets mis op dit scherm',
  crashHelp:
    'Je gegevens zijn bewaard. Laad het scherm opnieuw; gebeurt het weer, ga dan terug naar alle workshops.',
  backupFaults: {
    'no-space':
      'De automatische reservekopie past niet meer op de schijf. Je workshop zelf is bewaard. Maak ruimte vrij; de volgende poging komt vanzelf.',
    'not-writable':
      'De automatische reservekopie lukt nu niet. Je workshop zelf is bewaard; de volgende poging komt vanzelf.',
    'too-large':
      'Deze workshop is te groot geworden voor een bestand of een reservekopie (meer dan 50 MB). Alles staat nog op deze laptop. Maak ongedaan wat je net hebt samengevoegd, of verwijder deelnemers voorgoed.',
  },
  hostLost:
    'Het programma achter dit venster is gestopt. Je werk wordt wel op deze laptop bewaard; start Praatplaat opnieuw voor reservekopieën en PDF’s.',
  diskLow: (megabytes: number) =>
    `Er is nog maar ${megabytes} MB vrij op de schijf van deze laptop. Maak nu ruimte, bijvoorbeeld door de prullenbak te legen: op een volle schijf worden geen antwoorden bewaard.`,
  roomTrouble: {
    moved: 'Telefoons kunnen er niet meer bij: deze laptop zit niet meer in hetzelfde netwerk.',
    storage: 'Antwoorden van telefoons worden nu niet bewaard: er is geen plaats op de schijf.',
    unreachable: 'Telefoons kunnen er nu niet bij.',
  },
  toPhones: 'Naar de telefoons',
  hostRefused:
    'Dit venster is niet met het adres van Praatplaat geopend. Je werk wordt wel bewaard; open het adres dat bij het starten werd getoond voor reservekopieën en PDF’s.',
};

const en: typeof nl = {
  library: 'Workshops',
  settings: 'Settings',
  toLibrary: 'To all workshops',
  mainNavigation: 'Steps of the workshop',
  skipToContent: 'Skip to the content',
  steps: {
    prepare: 'Prepare',
    collect: 'Collect',
    grid: 'Grid',
    targets: 'Targets',
    roadmap: 'Roadmap',
    poster: 'Praatplaat',
  },
  noName: 'Workshop without a name',
  workshopGone: 'This workshop is not here (any more)',
  workshopGoneHelp: 'It may be in the bin, or it was made on another laptop.',
  loading: 'Loading…',
  stopNewerData:
    'The data on this laptop comes from a newer version of Praatplaat. To avoid damage, this version neither reads nor changes it. Install the newest version; your workshops are safe.',
  stopNewerWindow:
    'A newer version of Praatplaat was opened in another window. This window no longer saves anything. Everything up to now is saved: carry on in the new window.',
  stopTitle: 'This window has stopped',
  notOpenableTitle: 'The storage can’t be opened',
  notOpenable:
    'Praatplaat’s storage on this laptop can’t be opened right now: it is damaged, or another window is using it. Whether its contents can still be read is unknown; this window has changed nothing in it. Close other Praatplaat windows and try again.',
  notOpenableBackups: (n, workshops) =>
    n === 0
      ? 'There are no backups on this laptop.'
      : `There ${n === 1 ? 'is 1 backup' : `are ${n} backups`} of ${workshops === 1 ? '1 workshop' : `${workshops} workshops`} on this laptop.`,
  notOpenableBeside:
    'If that does not help, carry on with a new, empty storage. The old one is kept, and putting the backups back is then one click.',
  goOnWithBackups: 'Carry on with the backups',
  beginEmpty: 'Carry on with an empty storage',
  notBegun:
    'A new storage can’t be made right now either. Nothing was changed; check whether there is room on the disk.',
  reload: 'Try again',
  crashTitle: 'Something went wrong on this screen',
  crashHelp: 'Your data is safe. Load the screen again; if it keeps happening, go back to all workshops.',
  backupFaults: {
    'no-space':
      'The automatic backup no longer fits on the disk. Your workshop itself is safe. Free up some space; it is tried again automatically.',
    'not-writable':
      'The automatic backup is not working right now. Your workshop itself is safe; it is tried again automatically.',
    'too-large':
      'This workshop has become too large for a file or a backup (more than 50 MB). All of it is still on this laptop. Undo what you have just merged, or remove people for good.',
  },
  hostLost:
    'The program behind this window has stopped. Your work is still saved on this laptop; start Praatplaat again for backups and PDFs.',
  diskLow: (megabytes) =>
    `Only ${megabytes} MB is free on the disk of this laptop. Make room now, for example by emptying the bin: on a full disk no answers can be stored.`,
  roomTrouble: {
    moved: 'Phones can’t get in any more: this laptop has left their network.',
    storage: 'Answers from phones are not being stored: there is no space on the disk.',
    unreachable: 'Phones can’t get in right now.',
  },
  toPhones: 'To the phones',
  hostRefused:
    'This window was not opened at Praatplaat’s address. Your work is saved; open the address that was shown at start-up for backups and PDFs.',
};

export const appWords = { nl, en };
