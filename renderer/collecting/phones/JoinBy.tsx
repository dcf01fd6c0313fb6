import { useState } from 'react';
import { changeWorkshop } from '../../../shared/commands/workshops.ts';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { choiceWords } from '../../words/choiceWords.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { CodesDialog } from './CodesDialog.tsx';
import { doorWords } from './doorWords.ts';

/** How phones get in, to be settled before the day: by name, or by a personal code that is handed out. */
export function JoinBy({ labelClass }: { labelClass: string }) {
  const words = useWords(doorWords);
  const choices = useWords(choiceWords);
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const [areCodesShown, setAreCodesShown] = useState(false);
  const { joinBy } = data.workshop;
  return (
    <div>
      <p className={labelClass}>{words.joinBy}</p>
      <Segments
        label={words.joinBy}
        value={joinBy}
        options={(['name', 'code'] as const).map((value) => ({ value, text: choices.joinByWays[value] }))}
        onChoose={(value) => void command(changeWorkshop(data, { joinBy: value }))}
      />
      {joinBy === 'code' && (
        <Button look="quiet" size="small" onPress={() => setAreCodesShown(true)}>
          {words.codes}
        </Button>
      )}
      {areCodesShown && <CodesDialog onClose={() => setAreCodesShown(false)} />}
    </div>
  );
}
