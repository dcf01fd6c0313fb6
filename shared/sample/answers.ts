import { holdsSymptoms } from '../content/levels.ts';
import type { StatementId } from '../model/ids.ts';
import type { GridPack, Pillar } from '../model/pack.ts';
import type { Level, StatementAnswer } from '../model/workshop.ts';
import type { Both, LineKey } from './company.ts';

export type PillarKey = 'strategy' | 'people' | 'technology' | 'data' | 'journey' | 'value';
type Twelve = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * Where everybody stands, a business line and pillar, in the order of the people. Put into it: two camps on
 * data (IT against the rest, b2b), board against staff on people, b2b against b2c on technology, and a
 * customer value that lags (b2b). Apart from that groups and lines stay within a level of each other.
 */
export const positions: Record<LineKey, Record<PillarKey, Twelve>> = {
  b2b: {
    strategy: [2.7, 2.3, 2.5, 2.3, 2.0, 2.5, 2.3, 2.3, 1.7, 2.0, 2.3, 2.7],
    people: [3.3, 3.0, 3.3, 2.2, 2.0, 2.5, 2.0, 1.4, 1.0, 1.3, 1.0, 1.5],
    technology: [3.3, 3.0, 3.3, 3.0, 3.3, 3.5, 3.0, 3.3, 3.0, 2.7, 3.0, 3.3],
    data: [1.3, 1.0, 4.0, 1.7, 1.0, 4.3, 1.3, 4.0, 4.2, 1.0, 1.0, 1.3],
    journey: [2.3, 2.0, 2.2, 2.7, 2.3, 2.0, 2.5, 2.0, 1.7, 2.3, 2.3, 2.7],
    value: [1.3, 1.0, 1.0, 1.3, 1.0, 1.0, 1.7, 1.0, 1.0, 1.0, 1.3, 1.0],
  },
  b2c: {
    strategy: [2.3, 2.0, 2.0, 2.0, 1.7, 2.3, 2.0, 2.0, 1.7, 2.0, 2.0, 2.3],
    people: [3.0, 3.3, 3.0, 2.0, 2.2, 2.0, 2.3, 1.0, 1.4, 1.0, 1.3, 1.0],
    technology: [1.7, 2.0, 1.7, 1.5, 1.7, 2.0, 1.3, 1.7, 1.5, 1.3, 1.7, 2.0],
    data: [1.3, 1.7, 2.0, 1.3, 1.7, 2.0, 1.3, 1.7, 2.0, 1.7, 1.3, 1.7],
    journey: [2.7, 2.3, 2.3, 3.0, 2.7, 2.3, 2.7, 2.3, 2.3, 2.7, 2.3, 3.0],
    value: [1.3, 1.7, 1.3, 1.7, 1.3, 1.3, 2.0, 1.3, 1.0, 1.7, 1.7, 2.0],
  },
};

/** What management expected beforehand: a strategy further than the measurement will say. */
export const expected: Record<LineKey, Record<PillarKey, Level>> = {
  b2b: { strategy: 4, people: 2, technology: 3, data: 2, journey: 2, value: 1 },
  b2c: { strategy: 3, people: 2, technology: 2, data: 2, journey: 2, value: 2 },
};

const score: Record<Exclude<StatementAnswer, 'unknown'>, number> = { yes: 1, partly: 0.5, no: 0 };

/**
 * One person's answers to the statements of a pillar that lead to a position: everything true up to the
 * level, as much of the next level as the fraction says, little above. Who differ in seat differ in which
 * statement they hesitate about, as people in a room do.
 *
 * @param position 1 to the highest level; the fraction is rounded to what half points can make, and stays below the threshold
 * @param seat 0, 1, 2 …
 */
export function answersFor(
  pack: Pick<GridPack, 'levels'>,
  pillar: Pillar,
  position: number,
  seat: number,
): Partial<Record<StatementId, StatementAnswer>> {
  const reached = Math.floor(position);
  const answers: Partial<Record<StatementId, StatementAnswer>> = {};
  for (const { level, statements } of pillar.cells) {
    statements.forEach(({ id }, at) => {
      const turn = (at + seat) % statements.length;
      // One of several may be half true and the level still holds; the only one may not.
      const hesitates = turn === 0 && (seat + level) % 3 === 0 && statements.length > 1;
      if (holdsSymptoms(pack, level)) answers[id] = symptom(reached, turn);
      else if (level <= reached) answers[id] = hesitates ? 'partly' : 'yes';
      else if (level === reached + 1) answers[id] = share(position - reached, turn, statements.length);
      else answers[id] = turn === 1 && (seat + level) % 4 === 0 ? 'unknown' : 'no';
    });
  }
  return answers;
}

/** Symptoms are recognised low on the ladder, and not any more from level 3. */
function symptom(reached: number, turn: number): StatementAnswer {
  if (reached === 1) return turn === 2 ? 'partly' : 'yes';
  if (reached === 2) return turn === 0 ? 'partly' : 'no';
  return 'no';
}

/** Fills the half points of a level from its first turn on. */
function share(fraction: number, turn: number, count: number): StatementAnswer {
  const points = Math.round(fraction * count * 2) / 2;
  const left = points - turn;
  return left >= score.yes ? 'yes' : left >= score.partly ? 'partly' : 'no';
}

export interface SampleComment {
  line: LineKey;
  pillar: PillarKey;
  /** Place in the list of people. */
  seat: number;
  text: Both;
}

export const comments: readonly SampleComment[] = [
  {
    line: 'b2b',
    pillar: 'strategy',
    seat: 0,
    text: {
      nl: 'De visie staat in het jaarplan, maar niemand kan hem navertellen.',
      en: 'The vision is in the annual plan, but nobody can retell it.',
    },
  },
  {
    line: 'b2b',
    pillar: 'strategy',
    seat: 8,
    text: {
      nl: 'Ik hoor elk kwartaal een andere prioriteit.',
      en: 'I hear a different priority every quarter.',
    },
  },
  {
    line: 'b2b',
    pillar: 'people',
    seat: 1,
    text: {
      nl: 'De klant staat sinds vorig jaar bij ons op elke directieagenda.',
      en: 'Since last year the customer is on every agenda of the board.',
    },
  },
  {
    line: 'b2b',
    pillar: 'people',
    seat: 10,
    text: {
      nl: 'Wij lossen het aan de balie zelf op. Aan wie ik het moet melden, weet ik niet.',
      en: 'We solve it at the counter ourselves. I don’t know whom to tell.',
    },
  },
  {
    line: 'b2b',
    pillar: 'technology',
    seat: 5,
    text: {
      nl: 'Het CRM kan veel meer dan we ermee doen.',
      en: 'The CRM can do far more than we do with it.',
    },
  },
  {
    line: 'b2b',
    pillar: 'data',
    seat: 5,
    text: {
      nl: 'Alles staat in het datawarehouse en de kwaliteit bewaken we elke nacht.',
      en: 'Everything is in the data warehouse and we check its quality every night.',
    },
  },
  {
    line: 'b2b',
    pillar: 'data',
    seat: 9,
    text: {
      nl: 'Ik zie aan de balie niet eens of een klant ook online bestelt.',
      en: 'At the counter I can’t even see whether a customer orders online too.',
    },
  },
  {
    line: 'b2b',
    pillar: 'data',
    seat: 3,
    text: {
      nl: 'Voor een mailing bellen we eerst drie mensen voor de juiste lijst.',
      en: 'For a mailing we first call three people to get the right list.',
    },
  },
  {
    line: 'b2b',
    pillar: 'journey',
    seat: 11,
    text: {
      nl: 'De reis van de aannemer tot de offerte kennen we. Daarna wordt het stil.',
      en: 'We know the contractor’s journey up to the quote. After that it goes quiet.',
    },
  },
  {
    line: 'b2b',
    pillar: 'value',
    seat: 6,
    text: {
      nl: 'De hardste roeper krijgt de meeste korting.',
      en: 'Whoever shouts loudest gets the biggest discount.',
    },
  },
  {
    line: 'b2c',
    pillar: 'technology',
    seat: 6,
    text: {
      nl: 'De webshop en de kassa weten niets van elkaar.',
      en: 'The web shop and the till know nothing of each other.',
    },
  },
  {
    line: 'b2c',
    pillar: 'journey',
    seat: 3,
    text: {
      nl: 'Klussers kennen we goed, dankzij de interviews van het voorjaar.',
      en: 'We know DIYers well, thanks to the interviews of last spring.',
    },
  },
  {
    line: 'b2c',
    pillar: 'value',
    seat: 4,
    text: {
      nl: 'Reviews lezen we, maar er gebeurt weinig mee.',
      en: 'We read the reviews, but little is done with them.',
    },
  },
];
