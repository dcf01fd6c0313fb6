import { Fragment, memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ParticipantId, WorkshopId } from '../../../shared/model/ids.ts';
import type { BusinessLine, Department, Round, Workshop } from '../../../shared/model/workshop.ts';
import type { Joined } from '../../collecting/phones/useJoined.ts';
import type { LineProgress, PersonProgress } from '../../collecting/progress.ts';
import { Button } from '../../components/Button.tsx';
import { personLabel } from '../../people/person.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './CollectScreen.module.css';
import { waysText } from './earlier.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { StateMark } from './StateMark.tsx';
import { type CollectWords, collectWords } from './words.ts';

export interface PeopleListProps {
  workshop: Workshop;
  round: Round;
  people: readonly PersonProgress[];
  /** Those of them that one sees. The rows of the others stay, out of sight: hundreds are slow to make anew. */
  shown: readonly PersonProgress[];
  /** Who has joined by phone. */
  phones: Joined;
  onType: (person: PersonProgress) => void;
  onPass: (person: PersonProgress) => void;
  /** Looks at the versions that others took the place of. */
  onEarlier: (person: PersonProgress) => void;
}

/** People that a department has on average before it gets a heading of its own. */
const leastPerHeading = 3;

/** Who takes part, by department, and how far each of them is: never what they chose. */
export function PeopleList(props: PeopleListProps) {
  const { workshop, round, people, shown, phones } = props;
  const words = useWords(collectWords);
  const isOpen = round.closedAt === null;
  const lines = useSame(workshop.businessLines);
  const hidden = useHidden();
  const { type, pass, look } = useLatest({ type: props.onType, pass: props.onPass, look: props.onEarlier });
  const seen = new Set(shown);
  const groups: (Department | null)[] = [...workshop.departments, null];
  // A heading for one or two people each would push the others off the screen: they have it in their row.
  const hasHeadings = workshop.departments.length > 0 && people.length >= leastPerHeading * groups.length;
  const columns = 3 + lines.length + (isOpen ? 1 : 0);
  return (
    <table className={styles.people} hidden={shown.length === 0}>
      <caption className="visually-hidden">{words.list}</caption>
      <thead className={lines.length > 1 ? undefined : 'visually-hidden'}>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.columns.name}</span>
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.columns.layer}</span>
          </th>
          {lines.map((line) => (
            <th key={line.id} scope="col">
              {lines.length > 1 ? line.name : words.columns.state}
            </th>
          ))}
          {isOpen && (
            <th scope="col">
              <span className="visually-hidden">{words.columns.actions}</span>
            </th>
          )}
          <th scope="col">
            <span className="visually-hidden">{words.columns.more}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const members = people.filter(
            ({ participant }) =>
              (groupOf(workshop, participant.departmentId)?.id ?? null) === (group?.id ?? null),
          );
          if (members.length === 0) return null;
          const done = members.filter(({ state }) => state === 'finished').length;
          return (
            <Fragment key={group?.id ?? ''}>
              {hasHeadings && (
                <tr className={styles.group} hidden={!members.some((person) => seen.has(person))}>
                  <th colSpan={columns} scope="colgroup">
                    {group?.name ?? words.noDepartment} <span>{words.finishedOf(done, members.length)}</span>
                  </th>
                </tr>
              )}
              {members.map((person) => (
                <tr key={person.participant.id} hidden={!seen.has(person)}>
                  <PersonCells
                    person={person}
                    hasPhone={phones.people.has(person.participant.id)}
                    isByName={phones.byName.has(person.participant.id)}
                    workshopId={workshop.id}
                    workshopLines={lines}
                    department={hasHeadings ? null : (group?.name ?? null)}
                    isHidden={hidden.has(person.participant.id)}
                    isOpen={isOpen}
                    words={words}
                    onType={type}
                    onPass={pass}
                    onEarlier={look}
                  />
                </tr>
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function groupOf(workshop: Workshop, id: Department['id'] | null): Department | undefined {
  return workshop.departments.find((department) => department.id === id);
}

/**
 * The people whose choices no screen shows yet: those with answers in a round that is not revealed.
 */
function useHidden(): ReadonlySet<ParticipantId> {
  const { data } = useOpenWorkshop();
  const rounds = new Set(data.rounds.filter(({ revealedAt }) => revealedAt === null).map(({ id }) => id));
  const answers = data.responses.filter(({ roundId }) => rounds.has(roundId));
  return new Set(answers.map(({ participantId }) => participantId));
}

/** The same value as before while it says the same, though storage gave it anew. */
function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (saysTheSame(kept, value)) return kept;
  setKept(value);
  return value;
}

function saysTheSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

type PersonAction = (person: PersonProgress) => void;

/** The same functions every time, which do what was passed last. */
function useLatest(actions: { type: PersonAction; pass: PersonAction; look: PersonAction }) {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const type = useCallback<PersonAction>((person) => latest.current.type(person), []);
  const pass = useCallback<PersonAction>((person) => latest.current.pass(person), []);
  const look = useCallback<PersonAction>((person) => latest.current.look(person), []);
  return { type, pass, look };
}

interface PersonCellsProps extends Pick<PeopleListProps, 'onType' | 'onPass' | 'onEarlier'> {
  person: PersonProgress;
  workshopId: WorkshopId;
  workshopLines: readonly BusinessLine[];
  /** Its name, where no heading says it. */
  department: string | null;
  hasPhone: boolean;
  /** A phone took this place by the name alone. */
  isByName: boolean;
  isHidden: boolean;
  isOpen: boolean;
  words: CollectWords;
}

/** What is in a row is drawn anew only when it has changed: hundreds of people may answer at once. */
const PersonCells = memo(PersonCellsNow, (before, after) => {
  const { person: earlier, ...others } = before;
  const { person: later, ...same } = after;
  const keys = Object.keys(others) as (keyof typeof others)[];
  return keys.every((key) => others[key] === same[key]) && saysTheSame(earlier, later);
});

function PersonCellsNow(props: PersonCellsProps) {
  const { person, workshopId, workshopLines, department, hasPhone, isByName, isHidden, isOpen, words } =
    props;
  const choices = useWords(choiceWords);
  const { onType, onPass, onEarlier } = props;
  const { participant, lines } = person;
  const name = personLabel(participant, useLanguage());
  return (
    <>
      <th scope="row" className={styles.name}>
        {name}
        {isByName && <span className={styles.byName}>{words.joinedByName}</span>}
      </th>
      <td className={styles.layer}>
        {[participant.layer && choices.layers[participant.layer], department].filter(Boolean).join(' · ')}
      </td>
      {workshopLines.map((line) => {
        const own = lines.find((each) => each.line.id === line.id);
        return (
          <td key={line.id}>
            {own && <State progress={own} hasPhone={hasPhone} isOpen={isOpen} words={words} />}
          </td>
        );
      })}
      {isOpen && (
        <td className={styles.actions}>
          {person.isTyped ? (
            <Button
              size="small"
              look="quiet"
              aria-label={words.typeInFor(name)}
              onPress={() => onType(person)}
            >
              {words.typeIn}
            </Button>
          ) : (
            <span className={styles.own} title={words.typeInClosed(name)}>
              {words.ownAnswers}
            </span>
          )}
          <Button size="small" look="quiet" aria-label={words.passTo(name)} onPress={() => onPass(person)}>
            {words.pass}
          </Button>
        </td>
      )}
      <td className={styles.more}>
        <PersonMenu
          workshopId={workshopId}
          participant={participant}
          isHidden={isHidden}
          isByName={isByName}
          onEarlier={lines.some(({ earlier }) => earlier.length > 0) ? () => onEarlier(person) : null}
        />
      </td>
    </>
  );
}

interface StateProps {
  progress: LineProgress;
  hasPhone: boolean;
  isOpen: boolean;
  words: CollectWords;
}

function State({ progress, hasPhone, isOpen, words }: StateProps) {
  const { state, answered, total } = progress;
  const language = useLanguage();
  const busy = isOpen ? words.busy : words.closedBusy;
  const states = isOpen ? words.states : words.closedStates;
  const still = isOpen && hasPhone && state === 'none' ? words.joined : null;
  return (
    <>
      <span className={`${styles.state} ${styles[state]}`}>
        <StateMark state={state} />
        {state === 'busy' ? busy(answered, total) : (still ?? states[state])}
      </span>
      {progress.earlier.length > 0 && <span className={styles.versions}>{waysText(progress, language)}</span>}
    </>
  );
}
