import qrcode from 'qrcode-generator';
import type { PathShape } from '../scene/scene.ts';

/**
 * A QR code as one shape of black squares, for paper and screens. Leave four of its modules white around it.
 *
 * @param text capitals, digits and `/:.-` make the smallest code
 * @param place top left corner and side in millimetres, without the white border
 * @param correction how much dirt or damage it survives: `M` 15 %, `Q` 25 %
 */
export function qrShape(
  text: string,
  place: { x: number; y: number; size: number; fill: string },
  correction: 'M' | 'Q' = 'M',
): PathShape {
  const code = qrcode(0, correction);
  code.addData(text, /^[0-9A-Z $%*+\-./:]*$/.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  const count = code.getModuleCount();
  const side = place.size / count;
  const at = (value: number) => Number(value.toFixed(4));
  const runs: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column += 1;
      const width = at((column - from + 1) * side);
      runs.push(`M${at(place.x + from * side)} ${at(place.y + row * side)}h${width}v${at(side)}h${-width}Z`);
    }
  }
  return { kind: 'path', d: runs.join(''), fill: place.fill };
}
