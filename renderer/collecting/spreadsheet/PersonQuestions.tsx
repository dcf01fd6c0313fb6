import type { PersonAnswer } from '../../../shared/file/spreadsheet/givers.ts';
import type { Participant } from '../../../shared/model/workshop.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './Sheets.module.css';
import type { OpenSheet } from './useSheet.ts';
import { sheetWords } from './words.ts';

/** Names that may be somebody's: is it, or is it somebody new? Until that is answered, their rows stay out. */
export function PersonQuestions({ sheet }: { sheet: OpenSheet }) {
  const words = useWords(sheetWords);
  const layers = useWords(choiceWords).layers;
  const { workshop } = useOpenWorkshop().data;
  const { questions } = sheet.plan.reading;
  const labelOf = ({ name, code, layer, departmentId }: Participant) => {
    const department = workshop.departments.find(({ id }) => id === departmentId)?.name;
    return [name || shownCode(code), layer && layers[layer], department].filter(Boolean).join(' · ');
  };
  if (questions.length === 0) return null;
  return (
    <section className={styles.questions} aria-labelledby="sheet-people">
      <h3 id="sheet-people">{words.whoIs(questions.length)}</h3>
      <ul>
        {questions.map(({ key, name, rows, reason, candidates }) => (
          <li key={key}>
            <label className={styles.question}>
              <span>
                <strong>{name}</strong> {words.inRows(rows)} {words.reasons[reason]}
              </span>
              <select
                value={answerKey(sheet.choices.people?.[key])}
                onChange={(event) =>
                  sheet.choose({ people: { [key]: answerOf(event.target.value, candidates) } })
                }
              >
                <option value="">{words.askLater}</option>
                {candidates.map((person) => (
                  <option key={person.id} value={person.id}>
                    {words.thisIs(labelOf(person))}
                  </option>
                ))}
                <option value="new">{words.somebodyNew}</option>
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function answerKey(answer: PersonAnswer | undefined): string {
  if (answer?.kind === 'known') return answer.participantId;
  return answer?.kind === 'new' ? 'new' : '';
}

function answerOf(value: string, candidates: readonly Participant[]): PersonAnswer {
  const person = candidates.find(({ id }) => id === value);
  if (person) return { kind: 'known', participantId: person.id };
  return { kind: value === 'new' ? 'new' : 'out' };
}
