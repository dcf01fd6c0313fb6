import { useLocation } from 'wouter';
import { minutesFor, questionsOf } from '../../answering/questions.ts';
import { Button } from '../../components/Button.tsx';
import { flushDrafts } from '../../components/useDraft.ts';
import { People } from '../../people/People.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { Basics } from './Basics.tsx';
import { BusinessLines } from './BusinessLines.tsx';
import { Expectations } from './Expectations.tsx';
import { MoreSettings } from './MoreSettings.tsx';
import { NetworkCheck } from './NetworkCheck.tsx';
import { PaperForms } from './PaperForms.tsx';
import styles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

/** Step 1: for whom the workshop is, how it asks, and who takes part. */
export function PrepareScreen() {
  const words = useWords(prepareWords);
  const common = useWords(commonWords);
  const { data, pack } = useOpenWorkshop();
  const [, navigate] = useLocation();
  const { workshop } = data;
  const people = data.participants.filter(({ deletedAt }) => deletedAt === null).length;
  const minutes = minutesFor(questionsOf(pack.pillars, workshop.mode)) * workshop.businessLines.length;
  return (
    <div className={styles.screen}>
      <h1 className="visually-hidden">{words.title}</h1>
      <div className={styles.columns}>
        <section className={styles.workshop} aria-label={words.workshop}>
          <Basics />
          <BusinessLines />
          <NetworkCheck />
          <PaperForms />
          <Expectations />
          <MoreSettings />
        </section>
        <People />
      </div>
      <footer className={styles.footer}>
        <p>{people === 0 ? words.notReady : words.ready(common.participants(people), minutes)}</p>
        <Button
          look="primary"
          size="large"
          onPress={() => {
            flushDrafts();
            navigate(workshopPath(workshop.id, 'collect'));
          }}
        >
          {words.next} <span aria-hidden="true">→</span>
        </Button>
      </footer>
    </div>
  );
}
