import { useMemo } from 'react';
import { type Suggestion, startSuggestions, suggestionsFor } from '../../../shared/analysis/roadmap.ts';
import { cefPack, foundationsPack } from '../../../shared/content/packs.ts';
import type { Pillar } from '../../../shared/model/pack.ts';
import type { Action, Language } from '../../../shared/model/workshop.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { asTitle } from './asTitle.ts';
import styles from './OpenStatements.module.css';
import { PanelRow } from './PanelRow.tsx';
import { roadmapWords } from './words.ts';

export interface IdeasProps {
  pillar: Pillar;
  /** Of the business line in view. */
  actions: readonly Action[];
  onAdd: (text: Suggestion['text']) => void;
  onShow: (action: Action) => void;
}

/** What published practice and checklists suggest for a pillar, by where it comes from. */
export function Ideas({ pillar, actions, onAdd, onShow }: IdeasProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { pack } = useOpenWorkshop();
  const groups = useMemo(() => {
    const suggestions = [
      ...suggestionsFor(pack, pillar.id, [cefPack]),
      ...startSuggestions(pack, [foundationsPack]),
    ];
    const byHeading = new Map<string, Suggestion[]>();
    for (const suggestion of once(suggestions, language)) {
      const heading = headingOf(suggestion, words);
      byHeading.set(heading, [...(byHeading.get(heading) ?? []), suggestion]);
    }
    return byHeading;
  }, [pack, pillar.id, language, words]);
  return [...groups].map(([heading, suggestions]) => (
    <section key={heading} className={styles.group}>
      <h3>{heading}</h3>
      <ul>
        {suggestions.map(({ text }) => (
          <PanelRow
            key={text[language]}
            text={text[language]}
            action={actions.find(({ title }) => title === asTitle(text.nl) || title === asTitle(text.en))}
            onAdd={() => onAdd(text)}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  ));
}

/** Several parts of a checklist may say the same; the first one stays. */
function once(suggestions: readonly Suggestion[], language: Language): Suggestion[] {
  return [...new Map(suggestions.toReversed().map((each) => [each.text[language], each])).values()].reverse();
}

function headingOf(suggestion: Suggestion, { ideasFrom }: typeof roadmapWords.nl): string {
  switch (suggestion.kind) {
    case 'practice-step':
      return ideasFrom.practice(suggestion.organisation);
    case 'practice-next':
      return ideasFrom['practice-next'](suggestion.organisation);
    default:
      return ideasFrom[suggestion.kind];
  }
}
