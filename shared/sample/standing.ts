import type { Level } from '../model/workshop.ts';
import { people } from './company.ts';

/** How far each pillar is on its scale, 0 to 1, in turn: none at its ends, and no two neighbours alike. */
const standing = [0.45, 0.3, 0.6, 0.27, 0.5, 0.35, 0.65, 0.28, 0.55, 0.4];

/**
 * Where everybody stands on a pillar, in the order of the people, from 1 to the highest level. The first pillar has
 * board and staff apart, the second two camps (IT and the rest); on the others people stand within a level of each
 * other.
 *
 * @param pillar 0, 1, 2 …
 */
export function positionsOn(pillar: number, highest: Level): number[] {
  const share = standing[pillar % standing.length] ?? 0;
  return people.map(({ layer, department }, seat) => {
    const own = (((seat * 7 + pillar * 3) % 5) - 2) * 0.25;
    if (pillar === 1) return within(department === 'it' ? 0.85 : 0.15, own / 2, highest);
    const apart = pillar === 0 ? { board: 0.25, management: 0, staff: -0.3 }[layer] : 0;
    return within(share + apart, own, highest);
  });
}

function within(share: number, own: number, highest: Level): number {
  return Math.min(highest, Math.max(1, 1 + share * (highest - 1) + own));
}
