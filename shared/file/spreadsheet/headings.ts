import type { PillarId } from '../../model/ids.ts';
import type { GridPack, Pillar } from '../../model/pack.ts';
import type { Round } from '../../model/workshop.ts';
import { folded } from '../../words/nameKey.ts';
import { type Field, type FieldKey, fieldKey, numberedStatements, type WhoKind } from './fields.ts';
import { pillarSynonyms, whoHeadings } from './headingWords.ts';

/** What a heading says that its column holds. */
export interface HeadingMatch {
  key: FieldKey;
  kind: Field['kind'];
  /** `sure`: the heading, or a part that stands apart in it, says just this; else a word in it does. */
  isSure: boolean;
  /** It says nothing else, but perhaps the number that a spreadsheet gives to the second of one name. */
  isWhole: boolean;
  /** It says itself that it is about what this round asks: now, or what is wanted. */
  saysWhen: boolean;
}

/** Words that make a column one of something else, by what else. */
const times: Record<'wanted' | 'past' | 'now' | 'other', RegExp> = {
  wanted:
    /\b(gewenst|gewenste|wens|wensen|doel|doelniveau|ambitie|streefniveau|toekomst|toekomstig|straks|streven|wenselijk|gewild|willen|wanted|want|desired|target|goal|ambition|future|to be|should be|would like|ziel|soll|wunsch|gewunscht|zukunft|wollen|(over|in) (\w+ )?(jaar|years?|jahren?))\b/,
  past: /\b(vorig|vorige|vorigjaar|verleden|oud|oude|old|eerder|eerdere|last|previous|prior|past|baseline|vorjahr|letztes|vorher|fruher)\b/,
  now: /\b(nu|huidig|huidige|actueel|vandaag|dit jaar|now|current|currently|today|this year|as is|ist|heute|aktuell|aktuelle|dieses jahr)\b/,
  other:
    /\b(verwacht|verwachte|verwachting|expected|expectation|erwartet|belang|belangrijk|importance|important|wichtigkeit|wichtig|prioriteit|priority|prioritat|gemiddelde|average|mean|mediaan|median|durchschnitt|verschil|difference|gap|punten|points|punkte|feedback|aantal|count|norm|benchmark|concurrent|concurrentie|competitor|wettbewerb|branche|sector|industry|markt|minimum|maximum|min|max|gewicht|weging|weight|rang|rank|ranking)\b/,
};
const commentWords =
  /\b(toelichting|toelichten|toelichtingen|opmerking|opmerkingen|motivatie|waarom|uitleg|comment|comments|remark|remarks|explanation|reason|why|kommentar|bemerkung|anmerkung|erlauterung|begrundung|warum)\b/;

/** Knows what headings mean in one round; see {@link HeadingReader.match}. */
export class HeadingReader {
  readonly #kinds: ReadonlySet<Field['kind']>;
  readonly #exact = new Map<string, Field>();
  readonly #pillars: { id: PillarId; names: string[]; letters: ReadonlySet<string> }[];
  readonly #pieces = new Map<string, readonly string[]>();
  readonly #wants: 'now' | 'wanted';
  readonly #year: number;

  /** @param day of the workshop, `YYYY-MM-DD`: what a year in a heading is measured against */
  constructor(fields: readonly Field[], pack: GridPack, kind: Round['kind'], day: string) {
    this.#kinds = new Set(fields.map(({ kind }) => kind));
    this.#wants = kind === 'target' ? 'wanted' : 'now';
    this.#year = Number(day.slice(0, 4));
    const ids = new Set(fields.flatMap((field) => (field.kind === 'comment' ? [field.pillarId] : [])));
    this.#pillars = pack.pillars
      .filter(({ id }) => ids.has(id))
      .map((pillar) => {
        const names = pillarNames(pillar);
        return { id: pillar.id, names, letters: new Set(names.map(squashed)) };
      });
    for (const field of fields) {
      for (const name of exactNames(field, pack)) {
        if (!this.#exact.has(name)) this.#exact.set(name, field);
      }
    }
  }

  /**
   * What a heading means, in either language, also inside a longer one: `Op welk niveau … [Strategie]`, `Strategie:
   * hoe ver zijn we?`. Columns that say they are about another time, or about what matters or was expected, mean
   * nothing here.
   *
   * @param parts the heading; where two rows are headings, the upper one first
   */
  match(parts: readonly string[]): HeadingMatch | null {
    const texts = parts.filter((part) => part.trim() !== '');
    // The lower of two headings says most.
    for (const text of texts.toReversed()) {
      const found = this.#matchOne(text, texts);
      if (found) return found;
    }
    return null;
  }

  /** Whether a text, such as the name of a sheet, says that it is about another time than this round. */
  isOfOtherTime(text: string): boolean {
    const when = this.#timeOf([text]);
    return when !== null && when !== 'other' && when !== this.#wants;
  }

  #matchOne(text: string, all: readonly string[]): HeadingMatch | null {
    const pieces = this.#piecesOf(text);
    const allPieces = all.flatMap((each) => this.#piecesOf(each));
    for (const [index, piece] of pieces.entries()) {
      const field = this.#exactly(piece);
      if (field && !this.#isComment(field, all)) {
        return this.#matched(field, { isSure: true, isWhole: index === 0 }, all);
      }
    }
    const plain = spaced(all.join(' '));
    const pillars = this.#pillarsIn(allPieces, plain);
    const [pillarId] = pillars;
    if (pillars.length === 1 && pillarId) {
      const isSure = this.#isApart(pillarId, allPieces);
      if (commentWords.test(plain)) {
        return this.#matched({ kind: 'comment', pillarId }, { isSure: true, isWhole: false }, all);
      }
      if (!this.#kinds.has('level')) return null;
      return this.#matched({ kind: 'level', pillarId }, { isSure, isWhole: false }, all);
    }
    const who = whoHeadings.find(({ kind, inside }) => this.#kinds.has(kind) && inside?.test(plain));
    if (!who || who.unless?.test(plain)) return null;
    return this.#matched({ kind: who.kind }, { isSure: false, isWhole: false }, []);
  }

  /** The field that is called just so, also with a number before it, or behind it as `Data.1` and `Data 2` have. */
  #exactly(piece: string): Field | undefined {
    const named = this.#exact.get(piece) ?? this.#exact.get(piece.replace(/^\d+(?=\D)/, ''));
    if (named) return named;
    const copied = this.#exact.get(piece.replace(/(?<=\D)\d{1,2}$/, ''));
    return copied?.kind === 'level' ? copied : undefined;
  }

  /** The letters of a heading and of its parts; the same headings are tried in many places. */
  #piecesOf(text: string): readonly string[] {
    const known = this.#pieces.get(text) ?? piecesOf(text);
    this.#pieces.set(text, known);
    return known;
  }

  /** A level's heading beside a word for comments is about comments: `Toelichting [Data]`. */
  #isComment(field: Field, all: readonly string[]): boolean {
    return field.kind === 'level' && commentWords.test(spaced(all.join(' ')));
  }

  #matched(
    field: Field,
    how: Pick<HeadingMatch, 'isSure' | 'isWhole'>,
    all: readonly string[],
  ): HeadingMatch | null {
    const isAnswer = field.kind === 'level' || field.kind === 'comment';
    const when = isAnswer ? this.#timeOf(all) : null;
    if (when !== null && when !== this.#wants) return null;
    return { key: fieldKey(field), kind: field.kind, ...how, saysWhen: when !== null };
  }

  #timeOf(all: readonly string[]): keyof typeof times | null {
    const plain = spaced(all.join(' '));
    const kinds = (Object.keys(times) as (keyof typeof times)[]).filter((kind) => times[kind].test(plain));
    const years = [...plain.matchAll(/\b(20\d\d)\b/g)].map(([, year]) => Number(year));
    if (years.some((year) => year < this.#year)) kinds.push('past');
    if (years.some((year) => year > this.#year)) kinds.push('wanted');
    // Now and later in one heading: nobody can say which was answered.
    const [kind] = kinds;
    return kinds.length > 1 && !kinds.every((each) => each === kind) ? 'other' : (kind ?? null);
  }

  /** The pillars that a heading names: in a part of its own, or else anywhere in it. */
  #pillarsIn(pieces: readonly string[], plain: string): PillarId[] {
    const apart = this.#pillars.filter(({ id }) => this.#isApart(id, pieces));
    const isInside = ({ names }: { names: string[] }) => names.some((name) => plain.includes(` ${name} `));
    return (apart.length > 0 ? apart : this.#pillars.filter(isInside)).map(({ id }) => id);
  }

  #isApart(id: PillarId, pieces: readonly string[]): boolean {
    const letters = this.#pillars.find((pillar) => pillar.id === id)?.letters;
    return pieces.some((piece) => letters?.has(piece));
  }
}

/**
 * The letters of a heading, as a whole and without its brackets, then of what stands in brackets or is set apart by a
 * colon, dash or line.
 */
function piecesOf(text: string): string[] {
  const inBrackets = [...text.matchAll(/[[(]([^\])]*)[\])]/g)].map(([, inside = '']) => inside);
  const bare = text.replace(/[[(][^\])]*[\])]/g, ' ');
  const apart = bare.split(/[:|\n\r>]|\s[-–—]\s/);
  return [text, bare, ...inBrackets, ...apart].map(squashed).filter((piece) => piece !== '');
}

/** Letters and digits only: `Klant waarde` and `Customer-journey` are spelled in more ways than one. */
function squashed(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** Words with a space on either side of each. */
function spaced(text: string): string {
  return ` ${folded(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
}

function exactNames(field: Field, pack: GridPack): string[] {
  switch (field.kind) {
    case 'level':
      return pack.pillars
        .filter(({ id }) => id === field.pillarId)
        .flatMap((pillar) => pillarNames(pillar).map(squashed));
    case 'comment':
      return [];
    case 'statement': {
      const found = numberedStatements(pack).get(field.statementId);
      if (!found) return [];
      const { number, statement } = found;
      const numbers = ['', 'stelling', 'statement', 'vraag', 'question', 'aussage'].map(
        (word) => word + number,
      );
      return [statement.text.nl, statement.text.en, statement.id].map(squashed).concat(numbers);
    }
    default:
      return namesOfWho(field.kind);
  }
}

function namesOfWho(kind: WhoKind): string[] {
  return (whoHeadings.find((each) => each.kind === kind)?.exact ?? []).map(squashed);
}

function pillarNames({ name, shortName, id }: Pillar): string[] {
  const names = [name.nl, name.en, shortName.nl, shortName.en, id, ...(pillarSynonyms[id] ?? [])];
  return [...new Set(names.map((text) => spaced(text).trim()))];
}
