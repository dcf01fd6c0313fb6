import { memo } from 'react';
import type { Reading } from '../../../shared/sentences/heading.ts';
import { Segments } from '../../components/Segments.tsx';
import { useWords } from '../../words/language.ts';
import { gridWords } from './words.ts';

export interface ViewSwitchProps {
  views: readonly Reading[];
  view: Reading;
  onChoose: (view: Reading) => void;
}

/** What the grid compares. Drawn again only when its choices change: a filter must answer at once. */
export const ViewSwitch = memo(
  function ViewSwitch({ views, view, onChoose }: ViewSwitchProps) {
    const words = useWords(gridWords);
    return (
      <Segments
        label={words.viewLabel}
        value={view}
        options={views.map((value) => ({ value, text: words.views[value] }))}
        onChoose={onChoose}
      />
    );
  },
  (before, after) =>
    before.view === after.view &&
    before.onChoose === after.onChoose &&
    before.views.join() === after.views.join(),
);
