import { useState } from 'react';
import { countedGroupKey, countHands } from '../../../shared/commands/counts.ts';
import { pillarsAsked } from '../../../shared/model/instrument.ts';
import type { CountedGroup, Level, LevelCounts, Round } from '../../../shared/model/workshop.ts';
import { layers } from '../../../shared/model/workshop.ts';
import { enumerate } from '../../../shared/words/language.ts';

import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useBusinessLine } from '../../state/ui.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { CountTable } from './CountTable.tsx';
import styles from './HandsScreen.module.css';
import { type CountRow, countRows, countWarnings } from './hands.ts';
import { handsWords } from './handsWords.ts';
import { usePendingCounts } from './usePendingCounts.ts';

export interface HandsScreenProps {
  round: Round;
  onBack: () => void;
}

/** A show of hands, or stickers on the wall: how many of a group chose each level, pillar by pillar. */
export function HandsScreen({ round, onBack }: HandsScreenProps) {
  const words = useWords(handsWords);
  const { data, pack } = useOpenWorkshop();
  const { workshop } = data;
  const line = useBusinessLine(workshop);
  const command = useCommand();
  const groups: { group: CountedGroup; text: string }[] = [
    { group: { by: 'all' }, text: words.everybody },
    ...layers.map((layer) => ({ group: { by: 'layer' as const, layer }, text: words.layers[layer] })),
    ...workshop.departments.map(({ id, name }) => ({
      group: { by: 'department' as const, departmentId: id },
      text: name,
    })),
  ];
  const [groupKey, setGroupKey] = useState('all');
  const [channel, setChannel] = useState<LevelCounts['channel']>('hands');
  const group = groups.find((each) => countedGroupKey(each.group) === groupKey)?.group ?? { by: 'all' };
  const rows = countRows(data, round, line.id, group, pillarsAsked(pack, round));

  const pending = usePendingCounts(rows);

  const change = (row: CountRow, level: Level, people: number) => {
    const drawn = pending.change(row, level, people);
    const place = { round, businessLineId: line.id, pillarId: row.pillar.id, group, channel };
    void command(countHands(place, drawn, level, people, effects));
  };

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div>
          <h1>{words.title}</h1>
          <p>{words.help}</p>
        </div>
        <Button onPress={onBack}>{words.back}</Button>
      </header>
      <div className={styles.choices}>
        <BusinessLineSegments workshop={workshop} label={words.line} />
        <div className={styles.group}>
          <SelectField
            label={words.group}
            value={groupKey}
            options={groups.map((each) => ({ value: countedGroupKey(each.group), text: each.text }))}
            onChoose={setGroupKey}
          />
        </div>
        <Segments
          label={words.channel}
          value={channel}
          options={(['hands', 'stickers'] as const).map((each) => ({
            value: each,
            text: words.channels[each],
          }))}
          onChoose={setChannel}
        />
      </div>
      {round.closedAt !== null && <p className={styles.note}>{words.closed}</p>}
      <CountTable
        key={`${line.id}/${groupKey}`}
        rows={rows}
        levels={pack.levels}
        isClosed={round.closedAt !== null}
        onChange={change}
      />
      <Warnings round={round} group={group} rows={rows} />
    </div>
  );
}

function Warnings({ round, group, rows }: { round: Round; group: CountedGroup; rows: readonly CountRow[] }) {
  const words = useWords(handsWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const line = useBusinessLine(data.workshop);
  const found = countWarnings(data, round, line.id, group, rows);
  const minimum = data.workshop.minimumGroupSize;
  const names = found.tooMany.map(
    (id) => pack.pillars.find((pillar) => pillar.id === id)?.name[language] ?? id,
  );
  return (
    <div role="status" className={styles.warnings}>
      <p>{found.people === 0 ? words.noPeople : words.answered(found.answered, found.people)}</p>
      {names.length > 0 && (
        <p className={styles.strong}>{words.tooMany(enumerate(names, language), found.people)}</p>
      )}
      {found.lonely > 0 && <p className={styles.strong}>{words.lonely(found.lonely, minimum)}</p>}
      {found.isSmall && <p>{words.tooFew(minimum)}</p>}
    </div>
  );
}
