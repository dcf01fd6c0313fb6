import { strFromU8, unzipSync } from 'fflate';
import { tableLimits } from '../spreadsheet/table.ts';

/** What the sheets of an OpenDocument file don't show; rows and columns from 0. */
export interface HiddenParts {
  isHidden: boolean;
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

/**
 * What is hidden in an OpenDocument file, sheet by sheet: the library for workbooks leaves it out.
 *
 * @returns null for another kind of workbook
 */
export function hiddenInOpenDocument(archive: Uint8Array): HiddenParts[] | null {
  const content = unzipSync(archive, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
  return content ? hiddenIn(strFromU8(content)) : null;
}

function hiddenIn(xml: string): HiddenParts[] {
  const hiddenStyles = new Set(
    [...xml.matchAll(/<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/g)].flatMap(
      ([, style = '', properties = '']) =>
        attribute(properties, 'table:display') === 'false' ? [attribute(style, 'style:name')] : [],
    ),
  );
  const sheets: { isHidden: boolean; row: Set<number>; column: Set<number> }[] = [];
  const at = { row: 0, column: 0 };
  for (const [, kind, attributes = ''] of xml.matchAll(/<table:table(-row|-column)?(?=[\s/>])([^>]*)>/g)) {
    if (kind === undefined) {
      const isHidden = hiddenStyles.has(attribute(attributes, 'table:style-name'));
      sheets.push({ isHidden, row: new Set(), column: new Set() });
      Object.assign(at, { row: 0, column: 0 });
      continue;
    }
    const line = kind === '-row' ? 'row' : 'column';
    const last = at[line] + Number(attribute(attributes, `table:number-${line}s-repeated`) ?? 1);
    const isShown = (attribute(attributes, 'table:visibility') ?? 'visible') === 'visible';
    // The empty rest of a sheet is one line that is repeated a million times.
    const end = isShown ? at[line] : Math.min(last, tableLimits.rows + 1);
    for (let index = at[line]; index < end; index += 1) sheets.at(-1)?.[line].add(index);
    at[line] = last;
  }
  return sheets.map(({ isHidden, row, column }) => ({ isHidden, rows: row, columns: column }));
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}
