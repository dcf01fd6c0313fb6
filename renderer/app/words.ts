import type { CommandName } from '../../shared/commands/command.ts';

const undoNamesNl: Record<CommandName, string> = {
  createWorkshop: 'nieuwe workshop',
  changeWorkshop: 'gegevens van de workshop',
  makeAnonymous: 'anoniem maken',
  changeBusinessLines: 'bedrijfsonderdelen',
  changeDepartments: 'afdelingen',
  changeExpectation: 'verwacht niveau',
  changePoster: 'praatplaat aanpassen',
  changeLogo: 'logo',
  archiveWorkshop: 'archiveren',
  deleteWorkshop: 'workshop weggooien',
  restoreWorkshop: 'workshop terugzetten',
  importWorkshop: 'importeren',
  addParticipant: 'deelnemer toevoegen',
  changeParticipant: 'deelnemer aanpassen',
  deleteParticipant: 'deelnemer weggooien',
  restoreParticipant: 'deelnemer terugzetten',
  openRound: 'ronde openen',
  closeRound: 'ronde sluiten',
  revealRound: 'resultaten tonen',
  answer: 'antwoord',
  finishResponse: 'afronden',
  enterForm: 'formulier invoeren',
  importAnswers: 'antwoorden importeren',
  countHands: 'handen tellen',
  decide: 'besluit',
  withdrawDecision: 'besluit intrekken',
  addAction: 'actie toevoegen',
  changeAction: 'actie aanpassen',
  moveAction: 'actie verplaatsen',
  deleteAction: 'actie weggooien',
  changeNote: 'notitie',
};

const undoNamesEn: Record<CommandName, string> = {
  createWorkshop: 'new workshop',
  changeWorkshop: 'workshop details',
  makeAnonymous: 'turning anonymous',
  changeBusinessLines: 'business lines',
  changeDepartments: 'departments',
  changeExpectation: 'expected level',
  changePoster: 'poster settings',
  changeLogo: 'logo',
  archiveWorkshop: 'archiving',
  deleteWorkshop: 'throwing away the workshop',
  restoreWorkshop: 'putting back the workshop',
  importWorkshop: 'import',
  addParticipant: 'adding a participant',
  changeParticipant: 'changing a participant',
  deleteParticipant: 'throwing away a participant',
  restoreParticipant: 'putting back a participant',
  openRound: 'opening the round',
  closeRound: 'closing the round',
  revealRound: 'showing the results',
  answer: 'answer',
  finishResponse: 'finishing',
  enterForm: 'entering a form',
  importAnswers: 'importing answers',
  countHands: 'counting hands',
  decide: 'decision',
  withdrawDecision: 'withdrawing the decision',
  addAction: 'adding an action',
  changeAction: 'changing an action',
  moveAction: 'moving an action',
  deleteAction: 'throwing away an action',
  changeNote: 'note',
};

const nl = {
  appName: 'Praatplaat',
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
  participants: (n: number) => (n === 1 ? '1 deelnemer' : `${n} deelnemers`),
  noName: 'Workshop zonder naam',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  undoStep: (step: string) => `Ongedaan maken: ${step}`,
  redoStep: (step: string) => `Opnieuw: ${step}`,
  undone: (step: string) => `Teruggedraaid: ${step}`,
  redone: (step: string) => `Opnieuw gedaan: ${step}`,
  undoNames: undoNamesNl,
  switchLanguage: 'EN: switch to English',
  otherLanguage: 'EN',
  fullScreen: 'Volledig scherm',
  leaveFullScreen: 'Volledig scherm uit',
  close: 'Sluiten',
  cancel: 'Annuleren',
  messages: 'Meldingen',
  workshopGone: 'Deze workshop is er niet (meer)',
  workshopGoneHelp: 'Misschien staat hij in de prullenbak, of is hij op een andere laptop gemaakt.',
  loading: 'Even laden…',
  faults: {
    roundClosed: 'Deze ronde is gesloten: de antwoorden staan vast. Er is niets veranderd.',
    gone: 'Dit is intussen weggehaald. Er is niets veranderd.',
    lastBusinessLine: 'Een workshop heeft minstens één bedrijfsonderdeel. Er is niets veranderd.',
    hasResponses: (n: number) =>
      `Bij dit bedrijfsonderdeel ${n === 1 ? 'hoort al 1 antwoord' : `horen al ${n} antwoorden`}; daarom blijft het staan. Er is niets veranderd.`,
    roundOpen: 'Er is nog een ronde open. Sluit die eerst. Er is niets veranderd.',
    roundAnswered:
      'In deze ronde zijn al antwoorden gegeven; daarom blijft hij staan. Er is niets veranderd.',
    tooMany: (limit: number) => `Meer dan ${limit} kan niet in één workshop. Er is niets veranderd.`,
    storage:
      'Opslaan lukt nu niet: de schijf van deze laptop is vol of niet bereikbaar. Wat je al had staat er nog. Maak ruimte vrij en probeer het opnieuw.',
  },
  stopNewerData:
    'De gegevens op deze laptop zijn van een nieuwere versie van Praatplaat. Om niets te beschadigen leest en schrijft deze versie er niet in. Installeer de nieuwste versie; je workshops staan veilig.',
  stopNewerWindow:
    'Een nieuwere versie van Praatplaat is in een ander venster geopend. Dit venster schrijft niet meer. Alles tot hier is bewaard: werk verder in het nieuwe venster.',
  stopTitle: 'Dit venster is gestopt',
  stopOpening:
    'De opslag van deze laptop kan niet worden geopend. Er is niets veranderd. Sluit andere vensters van Praatplaat en start het programma opnieuw.',
  reload: 'Opnieuw proberen',
  crashTitle: 'Er ging iets mis op dit scherm',
  crashHelp:
    'Je gegevens zijn bewaard. Laad het scherm opnieuw; gebeurt het weer, ga dan terug naar alle workshops.',
  backupFaults: {
    'no-space':
      'De automatische reservekopie past niet meer op de schijf. Je workshop zelf is bewaard. Maak ruimte vrij; de volgende poging komt vanzelf.',
    'not-writable':
      'De automatische reservekopie lukt nu niet. Je workshop zelf is bewaard; de volgende poging komt vanzelf.',
  },
  hostLost:
    'Het programma achter dit venster is gestopt. Je werk wordt wel op deze laptop bewaard; start Praatplaat opnieuw voor reservekopieën en PDF’s.',
  hostRefused:
    'Dit venster is niet met het adres van Praatplaat geopend. Je werk wordt wel bewaard; open het adres dat bij het starten werd getoond voor reservekopieën en PDF’s.',
};

const en: typeof nl = {
  appName: 'Praatplaat',
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
  participants: (n) => (n === 1 ? '1 participant' : `${n} participants`),
  noName: 'Workshop without a name',
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step) => `Undo: ${step}`,
  redoStep: (step) => `Redo: ${step}`,
  undone: (step) => `Undone: ${step}`,
  redone: (step) => `Redone: ${step}`,
  undoNames: undoNamesEn,
  switchLanguage: 'NL: schakel naar Nederlands',
  otherLanguage: 'NL',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  close: 'Close',
  cancel: 'Cancel',
  messages: 'Messages',
  workshopGone: 'This workshop is not here (any more)',
  workshopGoneHelp: 'It may be in the bin, or it was made on another laptop.',
  loading: 'Loading…',
  faults: {
    roundClosed: 'This round is closed: its answers are final. Nothing was changed.',
    gone: 'This has been removed in the meantime. Nothing was changed.',
    lastBusinessLine: 'A workshop has at least one business line. Nothing was changed.',
    hasResponses: (n) =>
      `This business line already has ${n === 1 ? '1 response' : `${n} responses`}, so it stays. Nothing was changed.`,
    roundOpen: 'A round is still open. Close that one first. Nothing was changed.',
    roundAnswered: 'This round already has answers, so it stays. Nothing was changed.',
    tooMany: (limit) => `More than ${limit} does not fit in one workshop. Nothing was changed.`,
    storage:
      'Saving does not work now: the disk of this laptop is full or out of reach. What you had is still there. Free some space and try again.',
  },
  stopNewerData:
    'The data on this laptop belong to a newer version of Praatplaat. To damage nothing, this version neither reads nor writes them. Install the newest version; your workshops are safe.',
  stopNewerWindow:
    'A newer version of Praatplaat was opened in another window. This window no longer writes. Everything up to here is kept: go on in the new window.',
  stopTitle: 'This window has stopped',
  stopOpening:
    'The storage of this laptop cannot be opened. Nothing was changed. Close other windows of Praatplaat and start the program again.',
  reload: 'Try again',
  crashTitle: 'Something went wrong on this screen',
  crashHelp: 'Your data are kept. Load the screen again; if it happens again, go back to all workshops.',
  backupFaults: {
    'no-space':
      'The automatic backup no longer fits on the disk. Your workshop itself is kept. Free some space; the next try comes by itself.',
    'not-writable':
      'The automatic backup does not work now. Your workshop itself is kept; the next try comes by itself.',
  },
  hostLost:
    'The program behind this window has stopped. Your work is still kept on this laptop; start Praatplaat again for backups and PDFs.',
  hostRefused:
    'This window was not opened with Praatplaat’s address. Your work is kept; open the address that was shown at the start for backups and PDFs.',
};

export const appWords = { nl, en };
