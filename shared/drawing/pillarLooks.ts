import type { GridPack } from '../model/pack.ts';
import { type IconName, pillarIcons } from './icons.ts';
import { coloursFrom, neutralColours, type PillarColours, pillarColours } from './palette.ts';

/** What a pillar is known by in every drawing and on every screen, beside its name: never by colour alone. */
export interface PillarLook {
  colours: PillarColours;
  icon: IconName;
}

type Looking = Pick<GridPack['pillars'][number], 'id' | 'colour' | 'icon'>;

const known = new WeakMap<readonly Looking[], ReadonlyMap<string, PillarLook>>();

/**
 * The look of each pillar of a model, by id: the colour and icon that the model gives it, else those of its place among
 * the pillars. An icon that another pillar has been given is passed over for the next that is free.
 */
export function pillarLooks(pillars: readonly Looking[]): ReadonlyMap<string, PillarLook> {
  const found = known.get(pillars);
  if (found) return found;
  const taken = new Set(pillars.flatMap(({ icon }) => namedIcon(icon) ?? []));
  const looks = new Map(
    pillars.map(({ id, colour, icon }, place): [string, PillarLook] => {
      const wish = pillarIcons[place % pillarIcons.length] ?? 'strategy';
      const free = taken.has(wish) ? pillarIcons.find((name) => !taken.has(name)) : wish;
      const chosen = namedIcon(icon) ?? free ?? wish;
      taken.add(chosen);
      const own = colour === undefined ? pillarColours[place % pillarColours.length] : coloursFrom(colour);
      return [id, { colours: own ?? neutralColours, icon: chosen }];
    }),
  );
  known.set(pillars, looks);
  return looks;
}

/** The look of one pillar of a model; grey for a pillar that the model does not have (any more). */
export function pillarLook({ pillars }: Pick<GridPack, 'pillars'>, id: string): PillarLook {
  return pillarLooks(pillars).get(id) ?? { colours: neutralColours, icon: 'target' };
}

function namedIcon(name: string | undefined): IconName | undefined {
  return pillarIcons.find((icon) => icon === name);
}
