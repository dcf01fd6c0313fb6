/** Where somebody goes on answering: the same on the laptop and on phones. */
import { describe, expect, it } from 'vitest';
import { noAnswers, questionsOf } from '../../../renderer/answering/questions.ts';
import { beginningOf, type SheetOnTheWay } from '../../../renderer/answering/useAnswerViews.ts';
import { cemmPack } from '../../../shared/content/packs.ts';

const questions = questionsOf(cemmPack.pillars.slice(0, 2), 'quick');
const [first, second] = cemmPack.pillars;
if (!first || !second) throw new Error('The model has pillars');
const untouched: SheetOnTheWay = { answers: noAnswers, hasBegun: false, isFinished: false };
const half: SheetOnTheWay = {
  answers: { ...noAnswers, items: { [first.id]: 2 } },
  hasBegun: true,
  isFinished: false,
};
const whole: SheetOnTheWay = {
  ...half,
  answers: { ...noAnswers, items: { [first.id]: 2, [second.id]: 'unknown' } },
};

describe('the answers of a business line', () => {
  it('begin at the first question, after its name when there are several', () => {
    expect(beginningOf([untouched], questions, 0)).toMatchObject({ kind: 'questions', startAt: 0 });
    expect(beginningOf([half, untouched], questions, 1)).toEqual({ kind: 'line', sheet: 1 });
  });

  it('go on at the first question that is open, or at the last look', () => {
    expect(beginningOf([half], questions, 0)).toMatchObject({ kind: 'questions', startAt: 1 });
    expect(beginningOf([untouched, whole], questions, 1)).toEqual({ kind: 'review', sheet: 1 });
  });

  it('begin at the first question when they only stand ready from an earlier round', () => {
    const ready = { ...whole, hasBegun: false };
    expect(beginningOf([ready], questions, 0)).toMatchObject({ kind: 'questions', startAt: 0 });
  });

  it('are at their end when there is no line left', () => {
    expect(beginningOf([half], questions, -1)).toEqual({ kind: 'done' });
  });
});
