import type { PillarId, StatementId } from '../../model/ids.ts';
import { pillarsAsked } from '../../model/instrument.ts';
import type { GridPack, Pillar, Statement } from '../../model/pack.ts';
import type { Language, Layer, Round, Workshop } from '../../model/workshop.ts';

/** What a column can say about who answered. A name may stand in parts. */
export const whoKinds = [
  'code',
  'name',
  'firstName',
  'particle',
  'lastName',
  'layer',
  'department',
  'line',
] as const;
export type WhoKind = (typeof whoKinds)[number];

/** What a column of a spreadsheet can hold. */
export type Field =
  | { kind: WhoKind }
  | { kind: 'level' | 'comment'; pillarId: PillarId }
  | { kind: 'statement'; statementId: StatementId };

/** A field as text: `code`, `level:strategy`, `statement:data-2-a`. */
export type FieldKey = string;

export function fieldKey(field: Field): FieldKey {
  if (field.kind === 'level' || field.kind === 'comment') return `${field.kind}:${field.pillarId}`;
  return field.kind === 'statement' ? `statement:${field.statementId}` : field.kind;
}

/** What decides which columns a spreadsheet of answers has. */
export interface FieldContext {
  workshop: Pick<Workshop, 'businessLines' | 'anonymity'>;
  round: Pick<Round, 'kind' | 'mode' | 'partIds'>;
  pack: GridPack;
}

/**
 * The columns of a round's spreadsheet, in the order of the template: who, then the answers a pillar with a
 * comment after them. Anonymous workshops have no names, and those with one business line don't ask which.
 */
export function fieldsOf({ workshop, round, pack }: FieldContext): Field[] {
  const who: Field[] = [{ kind: 'code' }];
  if (workshop.anonymity === 'named') who.push({ kind: 'name' });
  who.push({ kind: 'layer' }, { kind: 'department' });
  if (workshop.businessLines.length > 1) who.push({ kind: 'line' });
  const asked = pillarsAsked(pack, round);
  return [...who, ...asked.flatMap((pillar) => answerFields(pillar, round))];
}

/** What a column of any file can hold: those of the template, and a name in parts. */
export function columnFieldsOf(context: FieldContext): Field[] {
  return fieldsOf(context).flatMap((field): Field[] =>
    field.kind === 'name'
      ? [field, { kind: 'firstName' }, { kind: 'particle' }, { kind: 'lastName' }]
      : [field],
  );
}

function answerFields(pillar: Pillar, round: FieldContext['round']): Field[] {
  const comment: Field = { kind: 'comment', pillarId: pillar.id };
  if (asksLevels(round)) return [{ kind: 'level', pillarId: pillar.id }, comment];
  const statements = pillar.cells.flatMap((cell) => cell.statements);
  return [...statements.map(({ id }): Field => ({ kind: 'statement', statementId: id })), comment];
}

/** Whether a round asks a level a pillar; otherwise it asks statements. */
export function asksLevels({ kind, mode }: Pick<Round, 'kind' | 'mode'>): boolean {
  return kind === 'target' || mode === 'quick';
}

export interface NumberedStatement {
  statement: Statement;
  pillar: Pillar;
  /** 1 and up, through the whole model: the same on paper, in files and while typing, whatever is asked. */
  number: number;
}

const numbered = new WeakMap<GridPack, Map<StatementId, NumberedStatement>>();

/** Every statement of the model by its id, in order. */
export function numberedStatements(pack: GridPack): ReadonlyMap<StatementId, NumberedStatement> {
  const known = numbered.get(pack);
  if (known) return known;
  const all = pack.pillars.flatMap((pillar) =>
    pillar.cells.flatMap(({ statements }) => statements.map((statement) => ({ statement, pillar }))),
  );
  const made = new Map(all.map((placed, index) => [placed.statement.id, { ...placed, number: index + 1 }]));
  numbered.set(pack, made);
  return made;
}

const whoNames: Record<Language, Record<WhoKind, string>> = {
  nl: {
    code: 'Code',
    name: 'Naam',
    firstName: 'Voornaam',
    particle: 'Tussenvoegsel',
    lastName: 'Achternaam',
    layer: 'Laag',
    department: 'Afdeling',
    line: 'Bedrijfsonderdeel',
  },
  en: {
    code: 'Code',
    name: 'Name',
    firstName: 'First name',
    particle: 'Particle',
    lastName: 'Last name',
    layer: 'Layer',
    department: 'Department',
    line: 'Business line',
  },
};
export const layerNames: Record<Language, Record<Layer, string>> = {
  nl: { board: 'Directie', management: 'Management', staff: 'Medewerker' },
  en: { board: 'Board', management: 'Management', staff: 'Staff' },
};

/** The heading of a field's column: `Code`, `Strategie (1–5)`, `14. We hebben een visie …`, `Toelichting Data`. */
export function headingOf(field: Field, pack: GridPack, language: Language): string {
  switch (field.kind) {
    case 'level':
      return `${pillarName(pack, field.pillarId, language)} (1–5)`;
    case 'comment': {
      const word = language === 'nl' ? 'Toelichting' : 'Comment on';
      return `${word} ${pillarName(pack, field.pillarId, language)}`;
    }
    case 'statement': {
      const found = numberedStatements(pack).get(field.statementId);
      return found ? `${found.number}. ${found.statement.text[language]}` : field.statementId;
    }
    default:
      return whoNames[language][field.kind];
  }
}

function pillarName(pack: GridPack, id: PillarId, language: Language): string {
  return pack.pillars.find((pillar) => pillar.id === id)?.name[language] ?? id;
}
