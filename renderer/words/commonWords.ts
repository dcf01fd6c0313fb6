/** Words of no place in particular, or of every place. */
const nl = {
  appName: 'Praatplaat',
  participants: (n: number) => (n === 1 ? '1 deelnemer' : `${n} deelnemers`),
  switchLanguage: 'EN: switch to English',
  otherLanguage: 'EN',
  fullScreen: 'Volledig scherm',
  leaveFullScreen: 'Volledig scherm uit',
  close: 'Sluiten',
  cancel: 'Annuleren',
  messages: 'Meldingen',
  projector: 'Je ziet hier antwoorden: zet de projector even uit.',
};

const en: typeof nl = {
  appName: 'Praatplaat',
  participants: (n) => (n === 1 ? '1 participant' : `${n} participants`),
  switchLanguage: 'NL: schakel naar Nederlands',
  otherLanguage: 'NL',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  close: 'Close',
  cancel: 'Cancel',
  messages: 'Messages',
  projector: 'This shows answers: switch the projector off for a moment.',
};

export const commonWords = { nl, en };
