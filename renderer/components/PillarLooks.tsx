import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react';
import type { IconName } from '../../shared/drawing/icons.ts';
import { pillarLooks } from '../../shared/drawing/pillarLooks.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import { colourVariables } from './pillarStyle.ts';

type Looks = ReturnType<typeof pillarLooks>;

const LooksContext = createContext<Looks>(new Map());

/**
 * Gives everything in it the icons and colours of a model's pillars. The colours are properties of the page, so that
 * dialogs, which stand at its end, have them too: there is one model on it at a time.
 */
export function PillarLooks({ pack, children }: { pack: GridPack; children: ReactNode }) {
  const looks = pillarLooks(pack.pillars);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const variables = [...looks].flatMap(([id, { colours }]) => colourVariables(id, colours));
    for (const [name, colour] of variables) style.setProperty(name, colour);
    return () => {
      for (const [name] of variables) style.removeProperty(name);
    };
  }, [looks]);
  return <LooksContext value={looks}>{children}</LooksContext>;
}

/** The icon of a pillar of the model around; null for a pillar that it does not have. */
export function usePillarIcon(pillarId: string): IconName | null {
  return useContext(LooksContext).get(pillarId)?.icon ?? null;
}
