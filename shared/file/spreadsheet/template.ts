import { pillarsAsked } from '../../model/instrument.ts';
import type { GridPack } from '../../model/pack.ts';
import { linesAnswered } from '../../model/seats.ts';
import type { BusinessLine, Language, Participant, Round, Workshop } from '../../model/workshop.ts';
import { asksLevels, type Field, fieldsOf, headingOf, layerNames } from './fields.ts';

export interface TemplateInput {
  workshop: Workshop;
  round: Pick<Round, 'kind' | 'mode' | 'partIds'>;
  pack: GridPack;
  /** Those who get a row with their code; nobody makes a blank template. */
  people: readonly Participant[];
  language: Language;
}

/** The rows of a spreadsheet to fill in: the headings, then a row for each person and business line. */
export function templateRows({ workshop, round, pack, people, language }: TemplateInput): string[][] {
  const fields = fieldsOf({ workshop, round, pack });
  const headings = fields.map((field) => headingOf(field, pack, language));
  const rows = people.flatMap((person) =>
    linesAnswered(workshop, person).map((line) =>
      fields.map((field) => cellFor(field, person, line, workshop, language)),
    ),
  );
  return [headings, ...rows];
}

function cellFor(
  field: Field,
  person: Participant,
  line: BusinessLine,
  workshop: Workshop,
  language: Language,
): string {
  switch (field.kind) {
    case 'code':
      return person.code;
    case 'name':
      return person.name;
    case 'layer':
      return person.layer === null ? '' : layerNames[language][person.layer];
    case 'department':
      return workshop.departments.find(({ id }) => id === person.departmentId)?.name ?? '';
    case 'line':
      return line.name;
    default:
      return '';
  }
}

/** How to fill it in, line by line: for a second sheet. */
export function templateHelp({ workshop, round, pack, language }: Omit<TemplateInput, 'people'>): string[][] {
  const words = language === 'nl' ? nl : en;
  const who = workshop.anonymity === 'anonymous' ? words.whoAnonymous : words.who;
  const lines = [[words.title], [who], [asksLevels(round) ? words.levels : words.statements], [words.empty]];
  if (!asksLevels(round)) return lines;
  const asked = pillarsAsked(pack, round);
  return [
    ...lines,
    [],
    ['', ...pack.levels.map(({ level, name }) => `${level} ${name[language]}`)],
    ...asked.map(({ name, cells }) => [name[language], ...cells.map(({ headline }) => headline[language])]),
  ];
}

const nl = {
  title: 'Zo vul je dit in',
  who: 'Elke rij is één deelnemer. Laat de code staan; zonder code telt de naam.',
  whoAnonymous: 'Elke rij is één deelnemer. Laat de code staan; zonder code is het iemand nieuws.',
  levels: 'Zet bij elke pijler het niveau dat past: 1, 2, 3, 4 of 5. Weet je het niet: ?',
  statements: 'Zet bij elke stelling ja, deels, nee of ? (weet ik niet).',
  empty: 'Leeg laten mag. Andere kolommen, de volgorde en extra rijen maken niet uit.',
};

const en: typeof nl = {
  title: 'How to fill this in',
  who: 'Each row is one participant. Leave the code as it is; without a code the name counts.',
  whoAnonymous: 'Each row is one participant. Leave the code as it is; without a code it is somebody new.',
  levels: 'Give each pillar the level that fits: 1, 2, 3, 4 or 5. If you don’t know: ?',
  statements: 'Answer each statement with yes, partly, no or ? (I don’t know).',
  empty: 'Cells may stay empty. Other columns, the order and extra rows make no difference.',
};
