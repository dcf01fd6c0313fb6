import type { Workshop } from '../../shared/model/workshop.ts';
import { chooseBusinessLine, useBusinessLine } from '../state/ui.ts';
import styles from './BusinessLineSegments.module.css';
import { Segments } from './Segments.tsx';
import { SelectField } from './SelectField.tsx';

/** Letters of all names together that fit a screen's header; longer ones make it a list. */
const roomInHeader = 40;

/** Which business line the screens look at; nothing when there is only one. */
export function BusinessLineSegments({ workshop, label }: { workshop: Workshop; label: string }) {
  const line = useBusinessLine(workshop);
  const { businessLines } = workshop;
  if (businessLines.length < 2) return null;
  const choice = {
    label,
    value: line.id,
    options: businessLines.map(({ id, name }) => ({ value: id, text: name })),
    onChoose: (id: typeof line.id) => chooseBusinessLine(workshop.id, id),
  };
  if (businessLines.map(({ name }) => name).join('').length <= roomInHeader) return <Segments {...choice} />;
  return (
    <div className={styles.select}>
      <SelectField {...choice} hideLabel />
    </div>
  );
}
