import { type CrossTable, groupsTogether, isEnough, type Kind, lineTotals, totalOf } from './groupChoice.ts';

/**
 * What may be shown, so that nobody can be worked out from everything that is.
 *
 * **The rule: people of one cell are exchangeable.** What anybody can see about one round, business line and pillar
 * depends on nothing but the answers within each cell of (shown layer, or the rest) × (shown department, or the
 * rest), without whose they are, and every cell has nobody or at least the minimum of people. Were two people of a
 * cell to swap their answers, all that is seen would stay the same; so nothing follows about fewer people than the
 * minimum, except what a group that is shown says of all its people at once, when it is of one mind. (k-anonymity
 * for what is answered, of groups that everybody knows; L. Sweeney, "k-anonymity: a model for protecting privacy",
 * International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10, 2002. That each kind of group
 * alone is safe is not enough: of linked margins bounds follow; A. Hundepool et al., Statistical Disclosure Control,
 * Wiley 2012, chapter 4.)
 *
 * How that is kept:
 * - One kind of group leads (`Workshop.compareFirst`) and shows as many people as it can; the other kind adds groups
 *   only as far as the cells of both allow.
 * - First groups are chosen by how many *answered*, which whoever sees Collect knows; never by what they answered.
 *   "Don't know" is an answer. Then, among those, by how many have a position: that depends on the answers within
 *   the cells of the first choice only, and keeps even a group whose people mostly don't know from being derived.
 * - Counted hands are known to whoever was in the room and can be taken away from everything. So each number of
 *   people has to hold with the hands and without.
 * - The numbers of what is hidden are answers too: how many don't know follows from them. They are not given.
 * - Two looks are two outputs of one table. So people's groups are those of the moment when the round closed
 *   (`Round.seats`), and what the choice depends on (`compareFirst`, `minimumGroupSize`) is fixed from the first
 *   results that were shown, in a merge too. Shown is shown: no undo, merge or backup hides a round again, to be
 *   answered or compared otherwise. A copy chooses the same groups. Another stage threshold may be tried: it moves
 *   positions, not who has one, so the choice of groups stays, and what is seen with each threshold is a function of
 *   the same answers within the same cells.
 * - Pillars, lines and rounds are apart: nothing that is shown links one person's answers to two of them. The one
 *   exception is movement: see `movement.ts`.
 *
 * What is shown, everywhere, is made from `PillarAnalysis`, and of it from: the figures of all and of shown groups
 * (positions in order, quartiles, agreement, distribution, with every formula filled in), the number of "don't
 * know", two camps and the sides of shown groups, gaps between shown groups, contradictions, and statements: each of
 * them is a function of the answers within cells. Medians make the balance, bottlenecks, expectations, differences
 * between lines, topics and headlines, the poster and the road. Attendance (who finished, began, is missing) is in
 * no way secret, nor is how far somebody is, which Collect shows too. Who stopped in the middle of a pillar's
 * statements has given no answer about it, because the position would follow from how far that was (`isHalfway`); how
 * many they are may be told.
 *
 * Of a checklist or ladder (`LensAnalysis`) no groups are shown: all who answered are one cell. Each factor and each step
 * is a question of its own (its figures and the number of "don't know", from the minimum of answers on), and a block's
 * figure is made of the medians that are shown. Where somebody stands on a ladder follows from all its steps together, as
 * a position does from statements: who stopped in the middle has given no answer. What a team answered once, together, is
 * nobody's own and shown as it is.
 *
 * Comments are shown without their giver, or group, in alphabetical order. The file, the spreadsheet of answers and `storedAbout` hold the answers themselves and
 * are the facilitator's; so are a copy or a backup from before the results were shown, which can be shown in another
 * way, and a file edited by hand.
 *
 * What is left: a merge never loses an answer, so answers that come into a shown round change it. The difference of
 * the two looks is about those who came; the dialog says so before, and when they are fewer than the minimum.
 *
 * The proof is `test/unit/analysis/protection.test.ts`: every small room, every way to answer in it, and what
 * follows for an outsider from the whole of `analyse --json`.
 */

/** The people of one pillar. */
export interface PeopleCounted {
  /** Who answered in private, "don't know" included. */
  answered: CrossTable;
  /** Those of them who have a position; the same table where all have. */
  positioned: CrossTable;
  /** Counted hands; null without any. */
  hands: CrossTable | null;
}

export interface Visibility {
  /** All together. */
  all: AllVisibility;
  /** One for each row and column of the table; the last of both is never shown as a group. */
  rows: GroupVisibility[];
  columns: GroupVisibility[];
}

/**
 * Hidden because all together are too few, or because so few answered in private beside counted hands that
 * their answers would be what remains when the hands are taken away.
 */
export type AllVisibility = 'shown' | 'too-few' | 'hands-reveal-own';

/** Hidden because it is too small itself, or because showing it would give away others. */
export type GroupVisibility = 'shown' | 'too-few' | 'protects-others';

/**
 * What may be shown of one pillar, by the rule above.
 *
 * @param minimum smallest number of people that may be told apart, 2 or more
 * @param first the kind of group that leads
 */
export function visibleGroups(people: PeopleCounted, minimum: number, first: Kind): Visibility {
  const answered = withHands(people.answered, people.hands);
  const positioned = withHands(people.positioned, people.hands);
  const byPeople = groupsTogether(answered.tables, minimum, first);
  const byPositions =
    people.positioned === people.answered
      ? byPeople
      : groupsTogether(positioned.tables, minimum, first, byPeople);
  const all = visibilityOfAll([answered, positioned], minimum);
  const ofKind = (kind: Kind) => {
    const [everybody, placed] = [lineTotals(answered.all, kind), lineTotals(positioned.all, kind)];
    return everybody.map((size, index): GroupVisibility => {
      const isChosen = byPeople[kind][index] === true;
      const n = isChosen ? (placed[index] ?? 0) : size;
      if (n < minimum || index === everybody.length - 1) return 'too-few';
      return all === 'shown' && byPositions[kind][index] ? 'shown' : 'protects-others';
    });
  };
  return { all, rows: ofKind('rows'), columns: ofKind('columns') };
}

/** People with the hands and without, where there are any: both have to be enough. */
interface Counted {
  all: CrossTable;
  own: CrossTable;
  tables: readonly CrossTable[];
}

function withHands(own: CrossTable, hands: CrossTable | null): Counted {
  if (!hands) return { all: own, own, tables: [own] };
  const all = own.map((row, i) => row.map((n, j) => n + (hands[i]?.[j] ?? 0)));
  return { all, own, tables: [all, own] };
}

function visibilityOfAll(counted: readonly Counted[], minimum: number): AllVisibility {
  if (counted.some(({ all }) => totalOf(all) < minimum)) return 'too-few';
  return counted.every(({ own }) => isEnough(totalOf(own), minimum)) ? 'shown' : 'hands-reveal-own';
}
