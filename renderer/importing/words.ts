const nl = {
  reading: 'Het bestand wordt gelezen…',
  merging: 'De twee kopieën worden vergeleken…',
  storing: 'De workshop wordt bewaard…',
  notRead: (name: string) => `${name} kan niet worden gelezen; er is niets veranderd.`,
  givenUp: (name: string) => `${name} kost te veel tijd of geheugen; er is niets veranderd.`,
};

const en: typeof nl = {
  reading: 'The file is being read…',
  merging: 'The two copies are being compared…',
  storing: 'The workshop is being stored…',
  notRead: (name) => `${name} cannot be read; nothing was changed.`,
  givenUp: (name) => `${name} takes too much time or memory; nothing was changed.`,
};

export const fileWords = { nl, en };
