import { type IconName, iconOutline } from '../../shared/drawing/icons.ts';
import { usePillarIcon } from './PillarLooks.tsx';

/** An icon beside words, in the colour of the text around it; it says nothing to screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" className={className} aria-hidden="true">
      <path d={iconOutline(name)} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

/** The icon of a pillar; nothing for a pillar that the model does not have. */
export function PillarIcon({ pillarId, className }: { pillarId: string; className?: string | undefined }) {
  const name = usePillarIcon(pillarId);
  return name === null ? null : <Icon name={name} className={className} />;
}
