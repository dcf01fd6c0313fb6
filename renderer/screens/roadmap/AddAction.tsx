import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { textLimits } from '../../../shared/commands/edits.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import { horizonOf, quartersOf, roadStart } from '../../../shared/model/quarters.ts';
import { type Horizon, horizons } from '../../../shared/model/workshop.ts';
import { formatQuarter } from '../../../shared/words/dates.ts';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './AddAction.module.css';
import { completed, completions, readActionLine } from './actionLine.ts';
import { asTitle } from './asTitle.ts';
import type { ActionSource } from './OpenStatements.tsx';
import { useOwners } from './useOwners.ts';
import type { PlannedAction } from './useRoadmapChanges.ts';
import { roadmapWords } from './words.ts';

export interface AddActionProps {
  /** Of the panel beside it: an action is about this one unless something else is chosen. */
  pillarId: PillarId;
  /** A statement or an idea that waits to become an action, in words that can be typed over. */
  source: ActionSource | null;
  onAdd: (action: PlannedAction) => void;
}

/** One line that makes an action and is ready for the next: who, when and which pillar beside the title or in it. */
export function AddAction({ pillarId, source, onAdd }: AddActionProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [pillar, setPillar] = useState<PillarId | null>(null);
  const [owner, setOwner] = useState('');
  /** A quarter, or a horizon without one. */
  const [when, setWhen] = useState<string>('now');
  const [from, setFrom] = useState<ActionSource | null>(null);
  const start = roadStart(data.workshop);
  const owners = useOwners();
  const choices = useMemo(
    () => ({
      pillars: pack.pillars,
      people: owners,
      quarters: horizons.flatMap((horizon) => quartersOf(horizon, start)),
    }),
    [pack, owners, start],
  );

  // The pillar that the room looks at now is what the next action is about.
  useEffect(() => {
    if (pillarId) setPillar(null);
  }, [pillarId]);

  useEffect(() => {
    if (!source) return;
    setFrom(source);
    setPillar(null);
    setWhen(source.horizon);
    setText(asTitle(source.text[data.workshop.language]));
  }, [source, data.workshop.language]);

  // What was proposed is there to be typed over.
  const proposed = useRef<ActionSource | null>(null);
  useEffect(() => {
    if (!from || from === proposed.current) return;
    proposed.current = from;
    input.current?.focus();
    input.current?.select();
  }, [from]);

  const line = readActionLine(text, choices);
  const shown = {
    pillarId: line.pillarId ?? pillar ?? pillarId,
    owner: line.owner ?? owner,
    when: line.quarter ?? when,
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    input.current?.focus();
    if (line.title === '') return;
    const horizon = horizons.find((each) => each === shown.when);
    onAdd({
      title: line.title,
      pillarId: shown.pillarId,
      owner: shown.owner.trim(),
      statementId: from?.statementId ?? null,
      ...(horizon ? { horizon } : { quarter: shown.when }),
    });
    setText('');
    setOwner('');
    setFrom(null);
  };

  const names = completions(text, choices).slice(0, 6);
  return (
    <form className={styles.add} onSubmit={submit} aria-label={words.newAction}>
      <div className={styles.row}>
        <input
          ref={input}
          className={styles.title}
          aria-label={words.newOf.title}
          aria-describedby={`${id}-hint`}
          placeholder={words.addPlaceholder}
          value={text}
          maxLength={textLimits.short}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <select
          className={styles.choice}
          aria-label={words.newOf.pillar}
          value={shown.pillarId}
          onChange={(event) => {
            setPillar(pack.pillars.find((each) => each.id === event.target.value)?.id ?? null);
            if (line.pillarId) setText(line.title);
          }}
        >
          {pack.pillars.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name[language]}
            </option>
          ))}
        </select>
        <input
          className={styles.choice}
          aria-label={words.newOf.owner}
          placeholder={words.fields.owner}
          list={`${id}-owners`}
          value={shown.owner}
          maxLength={textLimits.short}
          autoComplete="off"
          onChange={(event) => {
            setOwner(event.target.value);
            if (line.owner !== null) setText(line.title);
          }}
        />
        <datalist id={`${id}-owners`}>
          {owners.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <select
          className={styles.choice}
          aria-label={words.newOf.when}
          value={shown.when}
          onChange={(event) => {
            setWhen(event.target.value);
            if (line.quarter) setText(line.title);
          }}
        >
          {horizons.map((horizon) => (
            <Term key={horizon} horizon={horizon} start={start} />
          ))}
        </select>
        <Button type="submit">{words.addNow}</Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {names.length > 0
          ? names.map((name) => (
              <button
                key={name}
                type="button"
                className={styles.name}
                onClick={() => {
                  setText(completed(text, name));
                  input.current?.focus();
                }}
              >
                {name}
              </button>
            ))
          : from?.statementId
            ? `${words.fromStatement} ${from.says[language]}`
            : words.addHint}
      </p>
    </form>
  );
}

/** A horizon and its quarters. */
function Term({ horizon, start }: { horizon: Horizon; start: string }) {
  const words = useWords(roadmapWords);
  return (
    <>
      <option value={horizon}>{words.horizons[horizon]}</option>
      {quartersOf(horizon, start)
        .filter((quarter) => horizonOf(quarter, start) === horizon)
        .map((quarter) => (
          <option key={quarter} value={quarter}>
            {formatQuarter(quarter)}
          </option>
        ))}
    </>
  );
}
