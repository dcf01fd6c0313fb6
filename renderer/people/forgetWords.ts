const nl = {
  forget: 'Deelnemers vergeten',
  hint: 'Na de workshop: namen en codes verdwijnen voorgoed, ook uit de reservekopieën.',
  open: 'Er is nog een ronde open. Sluit die eerst.',
  title: 'Deelnemers voorgoed vergeten?',
  text: 'De workshop wordt anoniem: namen, persoonlijke codes, tijdstippen en eerdere versies van antwoorden verdwijnen, en de namen bij een ander geluid. De antwoorden blijven, en de cijfers van iedereen samen ook.',
  mixed:
    'De antwoorden worden per pijler gemengd: ook wie weet wie wanneer meedeed en hoe ver die kwam, vindt niemands antwoorden terug. Een laag of afdeling die niet overal apart te zien was, verdwijnt; wat blijft staan, verandert niet.',
  texts:
    'Wat mensen schreven, blijft staan, los van hun antwoorden. Aan een tekst kan te zien zijn van wie die is.',
  comments: 'Ook de opmerkingen bij de antwoorden wissen',
  owners: (names: string) => `Bij de acties staan als eigenaar: ${names}.`,
  ownersToo: 'Ook de eigenaren van acties wissen',
  forGood: 'Dit kan niet ongedaan worden gemaakt.',
  files:
    'Oude reservekopieën worden gewist. Bestanden die je zelf hebt opgeslagen of gedeeld, moet je zelf weggooien. Op de schijf van deze laptop kunnen resten blijven staan tot de plek opnieuw wordt gebruikt: met versleuteling van de schijf (BitLocker, FileVault) kan niemand anders die lezen.',
  confirm: 'Voorgoed vergeten',
  done: 'De deelnemers zijn vergeten, ook in de reservekopieën.',
  backups:
    'De deelnemers zijn hier vergeten, maar oude reservekopieën konden niet worden gewist. Probeer het nog eens; de map staat bij Instellingen.',
};

const en: typeof nl = {
  forget: 'Forget participants',
  hint: 'After the workshop: names and codes are erased for good, from the backups too.',
  open: 'A round is still open. Close it first.',
  title: 'Forget the participants for good?',
  text: 'The workshop becomes anonymous: names, personal codes, times and earlier versions of answers are erased, and so are the names with different views. The answers stay, and so do the figures for everybody together.',
  mixed:
    'The answers are shuffled, pillar by pillar: even somebody who knows who took part when, and how far they got, can’t trace anybody’s answers. A layer or department that could not be seen separately everywhere is erased; what stays does not change.',
  texts: 'What people wrote stays, detached from their answers. A text may give away who wrote it.',
  comments: 'Also erase the comments with the answers',
  owners: (names) => `Owners named in actions: ${names}.`,
  ownersToo: 'Also erase the owners of actions',
  forGood: 'This cannot be undone.',
  files:
    'Old backups are deleted. Files that you saved or shared yourself are yours to delete. Traces may remain on this laptop’s disk until the space is used again: with an encrypted disk (BitLocker, FileVault) nobody else can read them.',
  confirm: 'Forget for good',
  done: 'The participants have been forgotten, in the backups too.',
  backups:
    'The participants have been forgotten here, but old backups could not be deleted. Try again; Settings says where the folder is.',
};

export const forgetWords = { nl, en };
