import { useState } from 'react';
import { changeWorkshop } from '../../../shared/commands/workshops.ts';
import { Menu } from '../../components/Menu.tsx';
import { say } from '../../components/messages.tsx';
import type { Room } from '../../room/useRoom.ts';
import { said, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { CodesDialog } from './CodesDialog.tsx';
import { ComersDialog } from './ComersDialog.tsx';
import { doorWords } from './doorWords.ts';

/** Who gets in and how: seldom needed, and then at once. */
export function DoorMenu({ room }: { room: Room }) {
  const words = useWords(doorWords);
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const [shown, setShown] = useState<'codes' | 'comers' | null>(null);
  const { joinBy } = data.workshop;
  const renew = () =>
    void room.renewCode().then(() => say({ text: said(doorWords, (words) => words.renewed), tone: 'done' }));
  const change = async () => {
    const next = joinBy === 'name' ? 'code' : 'name';
    if (!(await command(changeWorkshop(data, { joinBy: next })))) return;
    say({ text: said(doorWords, (words) => words.changed[next]), tone: 'done' });
  };
  return (
    <>
      <Menu
        label={words.menu}
        items={[
          { id: 'renew', text: words.renew, onSelect: renew },
          { id: 'comers', text: words.comers, onSelect: () => setShown('comers') },
          { id: 'codes', text: words.codes, onSelect: () => setShown('codes') },
          { id: 'by', text: words.change[joinBy], onSelect: () => void change() },
        ]}
      >
        {words.menu}
      </Menu>
      {shown === 'codes' && <CodesDialog onClose={() => setShown(null)} />}
      {shown === 'comers' && <ComersDialog onClose={() => setShown(null)} />}
    </>
  );
}
