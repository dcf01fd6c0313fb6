import { type CSSProperties, type ReactNode, useId } from 'react';
import { unreachable } from '../../shared/result.ts';
import type { GroupShape, Scene, Shape, TextShape } from '../../shared/scene/scene.ts';

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
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      className={className}
      style={textStyle}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      {...exact}
    >
      <title id={`${id}-title`}>{scene.title}</title>
      <desc id={`${id}-description`}>{scene.description}</desc>
      <rect width={scene.width} height={scene.height} fill={scene.background} />
      {renderShapes(scene.shapes, id, 1)}
    </svg>
  );
}

/** A scene never changes in place, so a shape's place in it is a good key. */
function renderShapes(shapes: readonly Shape[], path: string, opacity: number): ReactNode[] {
  return shapes.map((shape, index) => renderShape(shape, `${path}-${index}`, opacity));
}

/**
 * A group's opacity is multiplied into its parts, as PDF and canvas do it.
 * @param key unique in the page, because clip paths are named by it
 */
function renderShape(shape: Shape, key: string, opacity: number): ReactNode {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          key={key}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          {...paintOf(shape, opacity)}
        />
      );
    case 'circle':
      return <circle key={key} cx={shape.x} cy={shape.y} r={shape.r} {...paintOf(shape, opacity)} />;
    case 'path':
      return <path key={key} d={shape.d} fillRule={shape.fillRule} {...paintOf(shape, opacity)} />;
    case 'text':
      return <SceneText key={key} shape={shape} opacity={opacity} />;
    case 'image':
      return (
        <image
          key={key}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          href={shape.dataUrl}
          preserveAspectRatio="none"
          opacity={part(opacity)}
        >
          <title>{shape.description}</title>
        </image>
      );
    case 'group':
      return <SceneGroup key={key} group={shape} path={key} opacity={opacity * (shape.opacity ?? 1)} />;
    default:
      return unreachable(shape);
  }
}

type Paint = Pick<
  Extract<Shape, { kind: 'path' }>,
  'fill' | 'fillOpacity' | 'stroke' | 'strokeOpacity' | 'strokeWidth' | 'dash' | 'lineCap' | 'lineJoin'
>;

/** Leaves out an opacity of 1. */
function part(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity;
}

function paintOf(shape: Paint, opacity: number) {
  return {
    fill: shape.fill ?? 'none',
    fillOpacity: shape.fill === undefined ? undefined : part(opacity * (shape.fillOpacity ?? 1)),
    ...(shape.stroke === undefined || shape.strokeWidth === undefined
      ? {}
      : {
          stroke: shape.stroke,
          strokeOpacity: part(opacity * (shape.strokeOpacity ?? 1)),
          strokeWidth: shape.strokeWidth,
          strokeDasharray: shape.dash?.join(' '),
          strokeLinecap: shape.lineCap,
          strokeLinejoin: shape.lineJoin,
        }),
  };
}

function SceneText({ shape, opacity }: { shape: TextShape; opacity: number }) {
  const turned = shape.rotate !== undefined && shape.rotate !== 0;
  return (
    <text
      x={shape.x}
      y={shape.y}
      fontSize={shape.size}
      fontWeight={shape.weight}
      fill={shape.fill}
      fillOpacity={part(opacity * (shape.fillOpacity ?? 1))}
      textAnchor={shape.anchor}
      letterSpacing={shape.tracking === undefined ? undefined : shape.tracking * shape.size}
      transform={turned ? `rotate(${shape.rotate} ${shape.x} ${shape.y})` : undefined}
    >
      {shape.text}
    </text>
  );
}

function SceneGroup({ group, path, opacity }: { group: GroupShape; path: string; opacity: number }) {
  const { x = 0, y = 0, scale = 1, clip } = group;
  const moved = x !== 0 || y !== 0 ? `translate(${x} ${y})` : '';
  const scaled = scale !== 1 ? `scale(${scale})` : '';
  const transform = `${moved} ${scaled}`.trim();
  const clipId = `${path}-clip`;
  return (
    <g
      data-id={group.id}
      role={group.label === undefined ? undefined : 'group'}
      aria-label={group.label}
      transform={transform === '' ? undefined : transform}
      clipPath={clip === undefined ? undefined : `url(#${clipId})`}
    >
      {clip !== undefined && (
        <clipPath id={clipId}>
          <rect {...clip} />
        </clipPath>
      )}
      {renderShapes(group.children, path, opacity)}
    </g>
  );
}
