/** What phones get of a model: what the round asks, and nothing else. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { lookOf } from '../../../shared/drawing/phoneLook.ts';
import { asksGrid } from '../../../shared/model/instrument.ts';
import { questionnaireNamePattern, questionnaireSchema } from '../../../shared/room/questionnaire.ts';
import { questionnaireFrom, questionnaireName, questionnaireOf } from '../../../shared/room/questions.ts';
import { roomShownOf } from '../../../shared/room/view.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { testPacks, wordiestPack } from '../../packs.ts';

const sample = sampleWorkshop('nl');
const [round] = sample.rounds;
if (!round || !asksGrid(round)) throw new Error('The sample has a round');
const [first, second] = cemmPack.pillars;
if (!first || !second) throw new Error('The model has pillars');
const asked = questionnaireOf(sample, { ...round, partIds: [second.id, first.id] }, lookOf);

describe('a questionnaire', () => {
  it('has the pillars of the round in the order of the model, with what is read and answered', () => {
    expect(asked.pillars.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(asked.pillars[0]?.cells).toEqual(
      first.cells.map(({ level, headline, statements }) => ({
        level,
        headline,
        statements: statements.map(({ id, text }) => ({ id, text })),
      })),
    );
    expect(asked).toMatchObject({
      languages: ['nl', 'en'],
      answers: { partly: { nl: 'Deels', en: 'Partly' } },
    });
  });

  it('is whole and has no more, for the host refuses what is not', () => {
    expect(questionnaireSchema.parse(asked)).toEqual(asked);
    const text = JSON.stringify(asked);
    for (const kept of [
      first.prompts[0]?.nl,
      first.practice?.organisation,
      first.cells[1]?.statements[0]?.action?.nl,
    ]) {
      expect(kept).toBeTruthy();
      expect(text).not.toContain(kept);
    }
  });

  it('has a name that changes with what it says, and with nothing else', () => {
    const name = questionnaireName(asked);
    expect(name).toMatch(questionnaireNamePattern);
    expect(questionnaireName({ ...asked })).toBe(name);
    expect(questionnaireName({ ...asked, packVersion: '1.0.1' })).not.toBe(name);
    expect(questionnaireName({ ...asked, pillars: asked.pillars.slice(1) })).not.toBe(name);
  });

  it.each([...testPacks, ['with every text as long as it may be', wordiestPack] as const])(
    'asks a model of any size: %s',
    (_name, pack) => {
      const all = questionnaireFrom(pack, { mode: 'detailed' }, lookOf);
      expect(questionnaireSchema.safeParse(all).error).toBeUndefined();
      expect(all.pillars.map(({ cells }) => cells.length)).toEqual(
        pack.pillars.map(() => pack.levels.length),
      );
      // Three hundred phones get it at once, over the air of one room.
      expect(gzipSync(JSON.stringify(all)).byteLength).toBeLessThan(30_000);
    },
  );

  it('is refused with an icon that is more than an outline', () => {
    const [pillar] = asked.pillars;
    if (!pillar) throw new Error('A pillar is asked');
    const withIcon = (icon: string) =>
      questionnaireSchema.safeParse({ ...asked, pillars: [{ ...pillar, look: { ...pillar.look, icon } }] });
    expect(withIcon('M1 2L3 4Z').success).toBe(true);
    expect(withIcon('url(http://example.org/#x)').success).toBe(false);
  });

  it('is named by what phones hear of the room, and there is none before the first round', () => {
    const { view, questionnaire } = roomShownOf(sample, lookOf);
    expect(questionnaire && questionnaireName(questionnaire)).toBe(view.questions);
    expect(roomShownOf({ ...sample, rounds: [] }, lookOf)).toMatchObject({
      view: { questions: null },
      questionnaire: null,
    });
  });
});
