import type { Workshop } from '../../shared/model/workshop.ts';
import { chooseBusinessLine, useBusinessLine } from '../state/ui.ts';
import { Segments } from './Segments.tsx';

/** Which business line the screens look at; nothing when there is only one. */
export function BusinessLineSegments({ workshop, label }: { workshop: Workshop; label: string }) {
  const line = useBusinessLine(workshop);
  if (workshop.businessLines.length < 2) return null;
  return (
    <Segments
      label={label}
      value={line.id}
      options={workshop.businessLines.map(({ id, name }) => ({ value: id, text: name }))}
      onChoose={(id) => chooseBusinessLine(workshop.id, id)}
    />
  );
}
