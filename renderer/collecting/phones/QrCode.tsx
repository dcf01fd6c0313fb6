import { qrShape } from '../../../shared/drawing/qr.ts';
import { SceneSvg } from '../../scene/SceneSvg.tsx';

/** Millimetres; the screen scales it. */
const side = 100;
/** Phones need white around the code: four of its modules, of which there are 25 at the least. */
const border = 16;

/** A QR code that fills the width it is given. @param label what it opens, for screen readers */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const place = { x: border, y: border, size: side, fill: '#000000' };
  const size = side + 2 * border;
  const scene = { width: size, height: size, title: label, description: '', background: '#ffffff' };
  return <SceneSvg scene={{ ...scene, shapes: [qrShape(text, place)] }} className={className} />;
}
