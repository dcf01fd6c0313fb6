import type { ActionPlace, GridPage } from './page.ts';

/** In how many lines they stand under a row's cells. */
export const actionLines: Record<ActionPlace, number> = { none: 0, 'one line': 1, 'two lines': 2, beside: 0 };

export const actionLeading = 1.2;

/** Font size (em) of the actions; millimetres. */
export function actionSize({ bodySize, unit }: GridPage): number {
  return Math.max(bodySize, 3 * unit);
}

/** Height of the strip under a row's cells. */
export function actionStrip(page: GridPage): number {
  const lines = actionLines[page.actions];
  return lines === 0 ? 0 : ((lines - 1) * actionLeading + 1.5) * actionSize(page);
}

/** Width of the column at the end of the rows. */
export function actionColumn(page: GridPage, room: number): number {
  return page.actions === 'beside' ? room * 0.165 : 0;
}
