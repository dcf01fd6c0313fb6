import { createContext, useContext } from 'react';
import type { GridPack } from '../../shared/model/pack.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';

export interface OpenWorkshop {
  data: WorkshopData;
  pack: GridPack;
}

/** Given by the frame around the steps. */
export const OpenWorkshopContext = createContext<OpenWorkshop | null>(null);

/** The workshop of the screen: its data live from storage, and its content pack. */
export function useOpenWorkshop(): OpenWorkshop {
  const open = useContext(OpenWorkshopContext);
  if (!open) throw new Error('Only screens inside a workshop have one');
  return open;
}
