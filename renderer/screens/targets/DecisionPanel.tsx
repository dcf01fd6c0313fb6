import { useRef, useState } from 'react';
import type { GroupFigures } from '../../../shared/analysis/group.ts';
import type { PillarAnalysis } from '../../../shared/analysis/pillar.ts';
import { type DecisionFields, decide } from '../../../shared/commands/decisions.ts';
import { textLimits } from '../../../shared/commands/edits.ts';
import type { BusinessLineId, PillarId } from '../../../shared/model/ids.ts';
import type { Pillar } from '../../../shared/model/pack.ts';
import type { Decision, Level } from '../../../shared/model/workshop.ts';
import { Bubble } from '../../components/Bubble.tsx';
import { Button } from '../../components/Button.tsx';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { Segments } from '../../components/Segments.tsx';
import { TextField } from '../../components/TextField.tsx';
import { CellDetails } from '../../results/CellDetails.tsx';
import { choiceWords } from '../../words/choiceWords.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './DecisionPanel.module.css';
import { DissentList } from './DissentList.tsx';
import { reasons } from './reasons.ts';
import { currentText, proposedLevel } from './targetContent.ts';
import { VotesView } from './VotesView.tsx';
import { targetsWords } from './words.ts';

export interface DecisionPanelProps {
  pillar: Pillar;
  decision: Decision | null;
  /** Null while nothing is measured or may be shown. */
  current: GroupFigures | null;
  /** Null without a poll that has been shown. */
  votes: PillarAnalysis | null;
  place: { businessLineId: BusinessLineId; pillarId: PillarId };
  onDecide: (level: Level) => void;
  onWithdraw: () => void;
}

/** The decision about one pillar: its level, why, what was said, and who sees it differently. */
export function DecisionPanel({
  pillar,
  decision,
  current,
  votes,
  place,
  onDecide,
  onWithdraw,
}: DecisionPanelProps) {
  const words = useWords(targetsWords);
  const choices = useWords(choiceWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const change = (fields: Partial<DecisionFields>) => {
    if (!decision) return;
    void command(decide(data.workshop, place, { level: decision.level, ...fields }, decision, effects));
  };

  return (
    <section className={styles.decision} style={pillarStyle(pillar.id)}>
      <header className={styles.head}>
        <PillarIcon pillarId={pillar.id} className={styles.icon} />
        <div>
          <h2>{pillar.name[language]}</h2>
          <p className={styles.state}>
            {currentText(current?.median, language)} · {decision ? words.to(decision.level) : words.toNothing}
          </p>
        </div>
      </header>
      {votes && <VotesView votes={votes} minimumGroupSize={data.workshop.minimumGroupSize} />}
      {decision ? (
        <>
          <div className={styles.row}>
            <ReadLevel pillar={pillar} level={decision.level} />
            <Button look="quiet" size="small" onPress={onWithdraw}>
              {words.withdraw}
            </Button>
          </div>
          <div className={styles.field}>
            <span aria-hidden="true" className={styles.label}>
              {words.reason}
            </span>
            <Segments
              label={words.reason}
              value={decision.reason ?? ''}
              options={reasons.map((reason) => ({ value: reason, text: choices.reasons[reason] }))}
              onChoose={(value) => {
                const reason = reasons.find((each) => each === value);
                if (reason) change({ reason });
              }}
            />
          </div>
          <TextField
            label={words.note}
            value={decision.note}
            onSave={(note) => change({ note })}
            placeholder={words.notePlaceholder}
            maxLength={textLimits.long}
            rows={2}
          />
          <DissentList decision={decision} />
        </>
      ) : (
        <>
          <p>{pillar.definition[language]}</p>
          {current && (
            <Button onPress={() => onDecide(proposedLevel(current.label))}>
              {words.stay(current.label)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function ReadLevel({ pillar, level }: { pillar: Pillar; level: Level }) {
  const words = useWords(targetsWords);
  const language = useLanguage();
  const trigger = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const title = words.readLevel(level);
  return (
    <div ref={trigger}>
      <Button size="small" onPress={() => setIsOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <Bubble
          title={pillar.name[language]}
          trigger={trigger}
          close={words.closeBubble}
          onClose={() => setIsOpen(false)}
          width="wide"
        >
          <CellDetails pillar={pillar} level={level} measured={null} language={language} />
        </Bubble>
      )}
    </div>
  );
}
