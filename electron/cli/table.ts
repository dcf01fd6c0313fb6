/** How a column stands: texts to the left, figures to the right. */
export type Alignment = 'left' | 'right';

/** A table in plain text: columns as wide as they need, two spaces apart, a line under the heading. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - width(cell));
        return alignments[column] === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((count) => '─'.repeat(count)).join('  ');
  return [line(heading), rule, ...rows.map(line)].join('\n');
}

/** Characters as a terminal shows them: combining marks take no room. */
function width(text: string): number {
  return [...text.normalize('NFC').replace(/\p{Mn}/gu, '')].length;
}
