const nl = {
  imported: (name: string) => `${name} is toegevoegd.`,
  merged: (name: string) => `${name} is samengevoegd.`,
  replaced: (name: string) => `${name} is teruggezet.`,
  same: (name: string) => `${name} staat hier al, precies zo. Er is niets veranderd.`,
  open: 'Openen',
  existsTitle: 'Deze workshop staat hier al',
  existsText: (name: string) => `${name} staat al op deze laptop. Wat wil je met het bestand?`,
  canUndo: 'Wat je ook kiest, het is terug te draaien.',
  merge: 'Samenvoegen',
  mergeHelp: 'Wat aan één kant is veranderd of weggehaald, geldt. Waar beide iets anders zeggen, kies je.',
  mergeForgets:
    'In het bestand zijn de deelnemers vergeten. Samenvoegen vergeet ze hier ook, met hun namen, telefoons en oude reservekopieën. De antwoorden komen uit het bestand. Dit kan niet ongedaan worden gemaakt.',
  mergeForgotten:
    'De deelnemers zijn hier vergeten en dat blijft zo: hun namen en antwoorden komen niet uit het bestand terug.',
  mergeNameless:
    'Een van beide is anoniem, en dan wordt het geheel dat ook: namen gaan weg. De antwoorden van beide blijven; waar beide iets anders zeggen, kies je.',
  mergedForgotten: (name: string) => `${name} is samengevoegd, en de deelnemers zijn ook hier vergeten.`,
  mergedBackups: (name: string) =>
    `${name} is samengevoegd, maar oude reservekopieën konden niet worden gewist. Vergeet de deelnemers nog eens bij Voorbereiden; de map staat bij Instellingen.`,
  beside: 'Ernaast bewaren',
  besideHelp: 'Als losse kopie, met een eigen naam in de lijst.',
  replace: 'Vervangen door deze kopie',
  replaceHelp: 'De workshop wordt weer precies zoals hij in de reservekopie staat.',
  copyName: (name: string, when: string) => `${name} (kopie ${when})`,
  undo: 'Ongedaan maken',
  cancel: 'Annuleren',
  noName: 'Workshop zonder naam',
  dropHere: 'Laat los om het bestand te openen',
  otherModel:
    'Het bestand is met een ander model gemaakt en past niet bij deze workshop. Er is niets veranderd.',
};

const en: typeof nl = {
  imported: (name) => `${name} was added.`,
  merged: (name) => `${name} was merged.`,
  replaced: (name) => `${name} was put back.`,
  same: (name) => `${name} is already here, exactly like this. Nothing was changed.`,
  open: 'Open',
  existsTitle: 'This workshop is already here',
  existsText: (name) => `${name} is already on this laptop. What would you like to do with the file?`,
  canUndo: 'Whatever you choose can be undone.',
  merge: 'Merge',
  mergeHelp: 'Changes and removals on either side count. Where the two differ, you choose.',
  mergeForgets:
    'In the file the participants have been forgotten. Merging forgets them here too, including names, phones and old backups. The answers come from the file. This cannot be undone.',
  mergeForgotten:
    'The participants have been forgotten here, and that stays so: their names and answers do not come back from the file.',
  mergeNameless:
    'One of the two is anonymous, so the result is too: names are erased. The answers of both stay; where they differ, you choose.',
  mergedForgotten: (name) => `${name} was merged, and the participants are forgotten here too.`,
  mergedBackups: (name) =>
    `${name} was merged, but old backups could not be deleted. Forget the participants once more in Prepare; Settings says where the folder is.`,
  beside: 'Keep both',
  besideHelp: 'As a separate copy with its own name in the list.',
  replace: 'Replace with this copy',
  replaceHelp: 'The workshop goes back to exactly how it is in the backup.',
  copyName: (name, when) => `${name} (copy ${when})`,
  undo: 'Undo',
  cancel: 'Cancel',
  noName: 'Workshop without a name',
  dropHere: 'Let go to open the file',
  otherModel: 'The file was made with another model and does not fit this workshop. Nothing was changed.',
};

export const importWords = { nl, en };
export type ImportWords = typeof nl;
