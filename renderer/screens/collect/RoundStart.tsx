import { useState } from 'react';
import { openRound } from '../../../shared/commands/rounds.ts';
import { ModeChoice } from '../../collecting/ModeChoice.tsx';
import { RoomPanel } from '../../collecting/phones/RoomPanel.tsx';
import { showOnProjector } from '../../collecting/phones/showOnProjector.ts';
import { useJoined } from '../../collecting/phones/useJoined.ts';
import { Button } from '../../components/Button.tsx';
import { useNetworks } from '../../room/useNetworks.ts';
import { useRoom } from '../../room/useRoom.ts';
import { useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './CollectScreen.module.css';
import { collectWords } from './words.ts';

/** Before the first round: one question, one button. */
export function RoundStart({ people }: { people: number }) {
  const words = useWords(collectWords);
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const [mode, setMode] = useState(data.workshop.mode);
  const joined = useJoined(data.workshop.id);
  const room = useRoom(data.workshop.id);
  const { chosen: network } = useNetworks(room.state.kind === 'closed');
  const open = () => command(openRound(data, { kind: 'measure', mode }, effects));
  const openWithPhones = async () => {
    if (!network || !(await open())) return;
    await room.open(network);
    showOnProjector();
  };
  return (
    <div className={styles.stop}>
      <h1>{words.firstTitle}</h1>
      <p>{words.firstText(people)}</p>
      <div className={styles.modes}>
        <ModeChoice pillars={pack.pillars} value={mode} onChoose={setMode} hideLabel />
      </div>
      <div className={styles.steps}>
        <Button look="primary" size="large" onPress={open}>
          {words.openRound(1)}
        </Button>
        {room.state.kind === 'closed' && network && (
          <Button size="large" onPress={openWithPhones}>
            {words.openWithPhones}
          </Button>
        )}
      </div>
      <div className={styles.room}>
        <RoomPanel joined={joined.people.size} finished={null} />
      </div>
    </div>
  );
}
