import { changeWorkshop } from '../../../shared/commands/workshops.ts';
import { monthAfter, roadStart } from '../../../shared/model/quarters.ts';
import { formatMonths, parseMonth } from '../../../shared/words/dates.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { roadmapWords } from './words.ts';

/** Months to choose from, from that of the workshop on. */
const monthsOffered = 18;
const follows = 'follows';

/** The month in which the road begins: the one after the workshop's day, unless another one is chosen. */
export function RoadStart() {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const { workshop } = data;
  const name = (month: string) => formatMonths(parseMonth(month), parseMonth(month), language);
  const months = new Set([workshop.date.slice(0, 7)]);
  for (let month = workshop.date; months.size < monthsOffered; months.add(month)) month = monthAfter(month);
  if (workshop.roadmapStart !== null) months.add(workshop.roadmapStart);
  const derived = name(roadStart({ ...workshop, roadmapStart: null }));
  return (
    <SelectField
      label={words.roadStart}
      hideLabel
      value={workshop.roadmapStart ?? follows}
      options={[
        { value: follows, text: words.startFollows(derived) },
        ...[...months].sort().map((month) => ({ value: month, text: words.startsIn(name(month)) })),
      ]}
      onChoose={(value) => {
        const roadmapStart = value === follows ? null : value;
        void command(changeWorkshop(data, { roadmapStart }));
      }}
    />
  );
}
