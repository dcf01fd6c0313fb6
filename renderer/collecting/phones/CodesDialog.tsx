import { shownCode } from '../../../shared/words/codes.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { download } from '../../storage/files.ts';
import { commonWords } from '../../words/commonWords.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './DoorMenu.module.css';
import { doorWords } from './doorWords.ts';

/** Everybody's personal code, to hand out. */
export function CodesDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(doorWords);
  const common = useWords(commonWords);
  const { workshop, participants } = useOpenWorkshop().data;
  const people = participants
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ name, code }) => ({ code: shownCode(code), name }))
    .sort((a, b) => a.name.localeCompare(b.name, workshop.language) || a.code.localeCompare(b.code));
  const save = () => {
    // A name that begins like a formula is text, also for a spreadsheet.
    const field = (text: string) => `"${text.replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`;
    const rows = [words.columns, ...people.map(({ name, code }) => [name, code])];
    const text = rows.map((row) => row.map(field).join(',')).join('\r\n');
    download(`${words.codesFile}.csv`, new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }));
  };
  return (
    <Dialog
      title={words.codes}
      isOpen
      onClose={onClose}
      actions={
        <>
          {people.length > 0 && <Button onPress={save}>{words.codesSave}</Button>}
          <Button look="primary" onPress={onClose}>
            {common.close}
          </Button>
        </>
      }
    >
      <p>{people.length > 0 ? words.codesText : words.codesNobody}</p>
      <ul className={styles.list}>
        {people.map(({ name, code }) => (
          <li key={code}>
            <span className={styles.name}>{name}</span>
            <strong className={styles.code}>{code}</strong>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
