import { type CSSProperties, createElement, type ReactNode, useId } from 'react';
import { cornerRadius, type Fill, type Painter, paint, type Stroke } from '../../shared/scene/paint.ts';
import type { GroupShape, Scene } from '../../shared/scene/scene.ts';

export interface SceneSvgProps {
  scene: Scene;
  className?: string | undefined;
  /** `screen` fills the width it is given; `print` is exactly as large as the scene, in millimetres. */
  size?: 'screen' | 'print';
}

/** The bundled family; the same advances, kerning and lack of ligatures as the metrics. */
const textStyle: CSSProperties = {
  fontFamily: 'Atkinson',
  fontKerning: 'normal',
  fontVariantLigatures: 'none',
  textRendering: 'geometricPrecision',
  whiteSpace: 'pre',
};

/** A scene as SVG: one unit is a millimetre, text stays text, and groups with a label can be read aloud. */
export function SceneSvg({ scene, className, size = 'screen' }: SceneSvgProps) {
  const id = useId();
  const exact = size === 'print' ? { width: `${scene.width}mm`, height: `${scene.height}mm` } : {};
  const described = { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description` };
  return createElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      className,
      style: textStyle,
      ...described,
      ...exact,
    },
    <title id={described['aria-labelledby']}>{scene.title}</title>,
    <desc id={described['aria-describedby']}>{scene.description}</desc>,
    // A scene never changes in place, so a shape's place in it is its key.
    ...paint(scene, svgPainter(id)),
  );
}

/** @param id unique in the page: clip paths are named by it */
function svgPainter(id: string): Painter<ReactNode> {
  let clips = 0;
  const clipIdOf = ({ clip }: GroupShape) => {
    if (clip === undefined) return null;
    clips += 1;
    return `${id}-clip-${clips}`;
  };
  return {
    outline(shape, fill, stroke) {
      const painted = { fill: 'none', ...fillProps(fill), ...strokeProps(stroke) };
      switch (shape.kind) {
        case 'rect': {
          const { x, y, width, height } = shape;
          return (
            <rect
              x={x}
              y={y}
              width={width}
              height={height}
              rx={cornerRadius(shape) || undefined}
              {...painted}
            />
          );
        }
        case 'circle':
          return <circle cx={shape.x} cy={shape.y} r={shape.r} {...painted} />;
        default:
          return <path d={shape.d} fillRule={shape.fillRule} {...painted} />;
      }
    },
    text(shape, opacity) {
      const { x, y, size, weight, anchor, tracking, rotate = 0 } = shape;
      return (
        <text
          x={x}
          y={y}
          fontSize={size}
          fontWeight={weight}
          textAnchor={anchor}
          letterSpacing={tracking === undefined ? undefined : tracking * size}
          transform={rotate === 0 ? undefined : `rotate(${rotate} ${x} ${y})`}
          {...fillProps({ colour: shape.fill, opacity })}
        >
          {shape.text}
        </text>
      );
    },
    image({ x, y, width, height, dataUrl, description }, opacity) {
      return (
        <image
          x={x}
          y={y}
          width={width}
          height={height}
          href={dataUrl}
          preserveAspectRatio="none"
          opacity={part(opacity)}
        >
          <title>{description}</title>
        </image>
      );
    },
    group(group, paintChildren) {
      const clipId = clipIdOf(group);
      const props = {
        'data-id': group.id,
        role: group.label === undefined ? undefined : 'group',
        'aria-label': group.label,
        transform: transformOf(group),
        clipPath: clipId === null ? undefined : `url(#${clipId})`,
      };
      if (clipId === null) return createElement('g', props, ...paintChildren());
      const clip = (
        <clipPath id={clipId}>
          <rect {...group.clip} />
        </clipPath>
      );
      return createElement('g', props, clip, ...paintChildren());
    },
  };
}

/** Leaves out an opacity of 1. */
function part(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity;
}

function fillProps(fill: Fill | null) {
  return fill === null ? {} : { fill: fill.colour, fillOpacity: part(fill.opacity) };
}

/** Lines end and meet, and sharp corners are cut off, as they do without being told. */
function strokeProps(stroke: Stroke | null) {
  if (stroke === null) return {};
  return {
    stroke: stroke.colour,
    strokeOpacity: part(stroke.opacity),
    strokeWidth: stroke.width,
    strokeDasharray: stroke.dash.length === 0 ? undefined : stroke.dash.join(' '),
    strokeLinecap: stroke.cap === 'butt' ? undefined : stroke.cap,
    strokeLinejoin: stroke.join === 'miter' ? undefined : stroke.join,
  };
}

function transformOf({ x = 0, y = 0, scale = 1 }: GroupShape): string | undefined {
  const moved = x !== 0 || y !== 0 ? `translate(${x} ${y})` : '';
  const scaled = scale !== 1 ? `scale(${scale})` : '';
  return `${moved} ${scaled}`.trim() || undefined;
}
