import type { Language } from '../../shared/model/workshop.ts';
import { unreachable } from '../../shared/result.ts';
import { counted } from '../../shared/words/language.ts';
import type { Missing } from '../storage/recovery.ts';

/** The moment of a backup, as a person says it. */
function momentIn(language: Language, { suspect }: Missing): string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return suspect.backup ? format.format(new Date(suspect.backup.savedAt)) : '';
}

const answersNl = (n: number) => counted(n, 'antwoord', 'antwoorden');
const answersEn = (n: number) => counted(n, 'answer', 'answers');
const nameNl = ({ organisation }: Missing) =>
  organisation ? `‘${organisation}’` : 'een workshop zonder naam';
const nameEn = ({ organisation }: Missing) =>
  organisation ? `‘${organisation}’` : 'a workshop without a name';

const nl = {
  title: 'Hier ontbreekt iets dat wel is bewaard',
  text: 'De opslag van dit programma heeft minder dan de reservekopieën en het logboek ernaast, bijvoorbeeld doordat de schijf vol was. Terugzetten haalt niets weg van wat er nu staat, en je kunt het ongedaan maken.',
  sentence(missing: Missing): string {
    const { answers: n, kind } = missing;
    const name = nameNl(missing);
    const moment = momentIn('nl', missing);
    switch (kind) {
      case 'answers':
        return n === 1
          ? `Van ${name} ontbreekt hier 1 antwoord dat wel is ontvangen.`
          : `Van ${name} ontbreken hier ${n} antwoorden die wel zijn ontvangen.`;
      case 'older':
        return `Van ${name} staat hier een oudere versie dan de reservekopie van ${moment}${n > 0 ? `; ${answersNl(n)} ${n === 1 ? 'ontbreekt' : 'ontbreken'}` : ''}.`;
      case 'gone':
        return `De workshop van ${name} staat hier niet. Er is een reservekopie van ${moment}${n > 0 ? `, en ${answersNl(n)} van daarna` : ''}.`;
      case 'homeless':
        return `Er ${n === 1 ? 'is' : 'zijn'} ${answersNl(n)} ontvangen voor een workshop die hier niet staat en waarvan geen reservekopie is. Open het bestand van die workshop; daarna kunnen ze erbij.`;
      default:
        return unreachable(kind);
    }
  },
  leftOut: (n: number) =>
    n === 1
      ? '1 antwoord is niet terug te zetten: het is beschadigd, of zijn ronde is er niet.'
      : `${n} antwoorden zijn niet terug te zetten: ze zijn beschadigd, of hun ronde is er niet.`,
  takeIn: 'Terugzetten',
  takeInAll: 'Alles terugzetten',
  turnDown: 'Niet terugzetten',
  labelled: (action: string, missing: Missing) => `${action}: ${nameNl(missing)}`,
  takenIn: (n: number) => (n === 1 ? 'Teruggezet.' : `${n} workshops teruggezet.`),
  notReadable: (missing: Missing) =>
    `De reservekopie van ${nameNl(missing)} is niet te lezen. Er is niets veranderd; kijk bij Instellingen naar een eerdere.`,
  found: (n: number) =>
    n === 1
      ? 'Van een workshop ontbreekt hier iets dat wel is bewaard.'
      : `Van ${n} workshops ontbreekt hier iets dat wel is bewaard.`,
  view: 'Bekijken',
};

const en: typeof nl = {
  title: 'Something that was saved is missing here',
  text: 'The storage of this program has less than the backups and the journal beside it, for example because the disk was full. Putting back takes nothing away from what is here now, and you can undo it.',
  sentence(missing) {
    const { answers: n, kind } = missing;
    const name = nameEn(missing);
    const moment = momentIn('en', missing);
    switch (kind) {
      case 'answers':
        return n === 1
          ? `1 answer that was received for ${name} is missing here.`
          : `${n} answers that were received for ${name} are missing here.`;
      case 'older':
        return `What is here for ${name} is older than the backup of ${moment}${n > 0 ? `; ${answersEn(n)} ${n === 1 ? 'is' : 'are'} missing` : ''}.`;
      case 'gone':
        return `The workshop of ${name} is not here. There is a backup of ${moment}${n > 0 ? `, and ${answersEn(n)} from after that` : ''}.`;
      case 'homeless':
        return `${answersEn(n)} ${n === 1 ? 'was' : 'were'} received for a workshop that is not here and has no backup. Open the file of that workshop; then they can be added.`;
      default:
        return unreachable(kind);
    }
  },
  leftOut: (n) =>
    n === 1
      ? '1 answer can’t be put back: it is damaged, or its round is not there.'
      : `${n} answers can’t be put back: they are damaged, or their round is not there.`,
  takeIn: 'Put back',
  takeInAll: 'Put everything back',
  turnDown: 'Don’t put back',
  labelled: (action, missing) => `${action}: ${nameEn(missing)}`,
  takenIn: (n) => (n === 1 ? 'Put back.' : `${n} workshops put back.`),
  notReadable: (missing) =>
    `The backup of ${nameEn(missing)} can’t be read. Nothing was changed; look in Settings for an earlier one.`,
  found: (n) =>
    n === 1
      ? 'Something that was saved of a workshop is missing here.'
      : `Something that was saved of ${n} workshops is missing here.`,
  view: 'Look',
};

export const recoveryWords = { nl, en };
