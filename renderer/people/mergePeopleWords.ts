import type { Translated } from '../../shared/words/language.ts';

const nl = {
  title: (name: string) => `${name} samenvoegen`,
  help: 'Van twee deelnemers wordt het er één. Antwoorden gaan mee, ook wat te laat kwam; is er twee keer geantwoord, dan telt wat het laatst klaar was en blijft het andere bewaard. Beide codes blijven werken. In rondes die al getoond zijn verandert niets.',
  isSameAs: (name: string) => `${name} is dezelfde als`,
  choose: 'Kies een deelnemer…',
  stays: 'Deze naam blijft',
  merge: 'Samenvoegen',
  mergeWith: 'Samenvoegen met…',
  like: (name: string) => `lijkt op ${name}`,
  merged: (gone: string, stays: string) => `${gone} en ${stays} zijn nu één deelnemer.`,
};

const en: Translated<typeof nl> = {
  title: (name) => `Merge ${name}`,
  help: 'Two participants become one. Answers come along, even those that came too late; where there are two, the one finished last counts and the other is kept. Both codes keep working. Nothing changes in rounds that have been shown.',
  isSameAs: (name) => `${name} is the same as`,
  choose: 'Choose a participant…',
  stays: 'This name stays',
  merge: 'Merge',
  mergeWith: 'Merge with…',
  like: (name) => `resembles ${name}`,
  merged: (gone, stays) => `${gone} and ${stays} are one participant now.`,
};

export const mergePeopleWords = { nl, en };
