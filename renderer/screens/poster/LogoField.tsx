import { FileTrigger } from 'react-aria-components';
import { changeLogo } from '../../../shared/commands/workshops.ts';
import { Button } from '../../components/Button.tsx';
import { say } from '../../components/messages.tsx';
import { said, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './PosterScreen.module.css';
import { readLogo } from './readLogo.ts';
import { posterWords } from './words.ts';

export function LogoField() {
  const words = useWords(posterWords);
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const logo = await readLogo(file);
    if (logo) await command(changeLogo(data.workshop, logo));
    else say({ text: said(posterWords, (words) => words.logoFault(file.name)), tone: 'fault' });
  };
  return (
    <div className={styles.logo}>
      <span className={styles.logoLabel}>{words.logo}</span>
      {data.logo && <img src={data.logo.dataUrl} alt={words.logo} className={styles.logoImage} />}
      <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg', 'image/svg+xml']} onSelect={choose}>
        <Button size="small">{data.logo ? words.otherLogo : words.chooseLogo}</Button>
      </FileTrigger>
      {data.logo && (
        <Button size="small" look="quiet" onPress={() => void command(changeLogo(data.workshop, null))}>
          {words.removeLogo}
        </Button>
      )}
    </div>
  );
}
