import { useMemo, useRef, useState } from 'react';
import { commentsOn } from '../../../shared/analysis/comments.ts';
import type { EarlierFigures } from '../../../shared/analysis/earlier.ts';
import { pillarAnalysis, type RoundAnalysis } from '../../../shared/analysis/round.ts';
import type { GridRow, GridView } from '../../../shared/drawing/gridScene/content.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { GridPack, Pillar } from '../../../shared/model/pack.ts';
import type { BusinessLine, WorkshopData } from '../../../shared/model/workshop.ts';
import type { Reading } from '../../../shared/sentences/heading.ts';
import { Bubble } from '../../components/Bubble.tsx';
import { GridButtons, GridPicture } from '../../results/GridPicture.tsx';
import type { ShownSubject } from '../../results/gridContent.ts';
import { frameContent, gridRows, type LineAnalysis } from '../../results/gridContent.ts';
import { resultWords } from '../../results/words.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { AreaDetails } from './AreaDetails.tsx';
import { areaTitle, labelOfArea, parseArea } from './areas.ts';
import { gridWords } from './words.ts';

export interface GridBoardProps {
  data: WorkshopData;
  pack: GridPack;
  view: Reading;
  line: BusinessLine;
  analysis: RoundAnalysis;
  lines: readonly LineAnalysis[];
  /** The pillar that the room talks about. */
  focus: PillarId | null;
  earlier: ReadonlyMap<PillarId, EarlierFigures>;
  /** For the back of a room. */
  isRoom: boolean;
}

/** The picture of the grid, with more about every cell and figure on click or Enter. */
export function GridBoard(props: GridBoardProps) {
  const { data, pack, view, line, analysis, lines, focus, earlier, isRoom } = props;
  const words = useWords(gridWords);
  const results = useWords(resultWords);
  const language = useLanguage();
  const trigger = useRef<HTMLElement | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { workshop, decisions } = data;
  const subject: ShownSubject = { pack, workshop, analysis, language };
  const frame = useMemo(() => frameContent(pack, language, view, isRoom), [pack, language, view, isRoom]);
  const rows = useMemo(() => {
    const targets = new Map(
      decisions
        .filter(({ businessLineId }) => businessLineId === line.id)
        .map(({ pillarId, level }) => [pillarId, level]),
    );
    const { expected } = line;
    return gridRows({
      pack,
      workshop,
      language,
      view,
      analysis,
      lines,
      targets,
      expected,
      focus,
      earlier,
      isRoom,
    });
  }, [pack, workshop, decisions, language, view, analysis, lines, line, focus, earlier, isRoom]);
  const picture = useMemo<GridView>(
    () => ({
      title: words.title,
      description: '',
      rows,
    }),
    [words, rows],
  );
  const place = (area: string) => {
    const { pillarId, level, kind } = parseArea(area);
    const index = pack.pillars.findIndex(({ id }) => id === pillarId);
    const pillar = pack.pillars[index] as Pillar;
    return { kind, level, pillar, row: rows[index] as GridRow };
  };

  return (
    <>
      <GridPicture frame={frame} view={picture}>
        {(_, drawing) => (
          <GridButtons
            label={words.gridLabel}
            heads={{
              pillar: words.pillar,
              levels: frame.levels.map(({ level, name }) => `${level} ${name}`),
              median: results.median,
              side: results.sideTitles[view],
            }}
            pillarIds={pack.pillars.map(({ id }) => id)}
            areas={drawing.areas}
            labelOf={(area) =>
              labelOfArea({
                ...place(area),
                subject,
                measured: pillarAnalysis(analysis, place(area).pillar.id),
              })
            }
            onOpen={(area, element) => {
              trigger.current = element;
              setOpen(area);
            }}
          />
        )}
      </GridPicture>
      {open !== null && (
        <Bubble
          title={areaTitle({ ...place(open), subject })}
          trigger={trigger}
          close={words.closeBubble}
          onClose={() => setOpen(null)}
          width="wide"
        >
          <AreaDetails
            {...place(open)}
            view={view}
            subject={subject}
            measured={pillarAnalysis(analysis, place(open).pillar.id)}
            lines={lines}
            comments={commentsOn(data, analysis, place(open).pillar.id)}
          />
        </Bubble>
      )}
    </>
  );
}
