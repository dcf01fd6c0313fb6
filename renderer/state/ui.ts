import { create } from 'zustand';
import type { BusinessLineId, WorkshopId } from '../../shared/model/ids.ts';
import type { BusinessLine, Workshop } from '../../shared/model/workshop.ts';

interface UiState {
  /** The business line that the screens look at, a workshop. */
  businessLines: Record<WorkshopId, BusinessLineId>;
}

/** What the user is looking at: not data, and gone with the window. */
const useUiStore = create<UiState>(() => ({ businessLines: {} }));

/** The business line in view: the last one chosen, else the workshop's first. */
export function useBusinessLine(workshop: Workshop): BusinessLine {
  const chosen = useUiStore((state) => state.businessLines[workshop.id]);
  const line = workshop.businessLines.find(({ id }) => id === chosen) ?? workshop.businessLines[0];
  if (!line) throw new Error('A workshop has at least one business line');
  return line;
}

export function chooseBusinessLine(workshopId: WorkshopId, businessLineId: BusinessLineId): void {
  useUiStore.setState((state) => ({
    businessLines: { ...state.businessLines, [workshopId]: businessLineId },
  }));
}
