import type { Logo } from '../../model/workshop.ts';
import type { ImageShape } from '../../scene/scene.ts';

/** How large a logo is drawn: as large as a room allows, undistorted; null without a logo. */
export function logoSize(
  logo: Pick<Logo, 'width' | 'height'> | null,
  room: { width: number; height: number },
): { width: number; height: number } | null {
  if (logo === null) return null;
  const scale = Math.min(room.width / logo.width, room.height / logo.height);
  return { width: logo.width * scale, height: logo.height * scale };
}

/**
 * A logo as a shape.
 * @param box see {@link logoSize}
 * @param description whose logo it is
 */
export function logoShape(
  { dataUrl }: Pick<Logo, 'dataUrl'>,
  box: { x: number; y: number; width: number; height: number },
  description: string,
): ImageShape {
  return { kind: 'image', ...box, dataUrl, description };
}
