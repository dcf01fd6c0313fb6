import type { BusinessLineId } from '../../shared/model/ids.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { chooseBusinessLine, useBusinessLine } from '../state/ui.ts';
import styles from './BusinessLineSegments.module.css';
import { Segments } from './Segments.tsx';
import { SelectField } from './SelectField.tsx';

/** Letters of all names together that fit a screen's header; longer ones make it a list. */
const roomInHeader = 40;

export interface BusinessLineChoiceProps {
  workshop: Pick<Workshop, 'businessLines'>;
  label: string;
  value: BusinessLineId;
  onChoose: (id: BusinessLineId) => void;
}

/** Which business line the screens look at; nothing when there is only one. */
export function BusinessLineSegments({ workshop, label }: { workshop: Workshop; label: string }) {
  const line = useBusinessLine(workshop);
  const choose = (id: BusinessLineId) => chooseBusinessLine(workshop.id, id);
  return <BusinessLineChoice workshop={workshop} label={label} value={line.id} onChoose={choose} />;
}

/** One of a workshop's business lines, all in sight while they are short; nothing when there is only one. */
export function BusinessLineChoice({ workshop, label, value, onChoose }: BusinessLineChoiceProps) {
  const { businessLines } = workshop;
  if (businessLines.length < 2) return null;
  const options = businessLines.map(({ id, name }) => ({ value: id, text: name }));
  const choice = { label, value, options, onChoose };
  if (businessLines.map(({ name }) => name).join('').length <= roomInHeader) return <Segments {...choice} />;
  return (
    <div className={styles.select}>
      <SelectField {...choice} hideLabel />
    </div>
  );
}
