import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../../renderer/answering/questions.ts';
import {
  contentOf,
  isChecking,
  nothingTyped,
  openQuestions,
  press,
  type Typed,
} from '../../../renderer/collecting/paper/typed.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { pillarIdSchema } from '../../../shared/model/ids.ts';

const quick = nothingTyped(questionsOf(cemmPack.pillars, 'quick'));
const detailed = nothingTyped(questionsOf(cemmPack.pillars, 'detailed'));

/** Keys as they are pressed; those that mean nothing change nothing. */
const typing = (start: Typed, ...keys: string[]) =>
  keys.reduce((typed, key) => press(typed, key) ?? typed, start);
const given = (typed: Typed) => typed.answers.map((answer) => answer ?? '.').join(' ');

describe('typing a quick form', () => {
  it('takes six digits, the last of which leads to the look over it', () => {
    const done = typing(quick, '1', '2', '3', '4', '5', '0');
    expect(given(done)).toBe('1 2 3 4 5 unknown');
    expect(isChecking(done)).toBe(true);
    expect(contentOf(done, {})).toEqual({
      items: { strategy: 1, people: 2, technology: 3, data: 4, journey: 5, value: 'unknown' },
      comments: {},
    });
  });

  it('knows no other digits: a slip of the finger leaves it where it was', () => {
    for (const key of ['6', '7', '8', '9', 'a', 'F5', 'Tab', '-']) expect(press(quick, key)).toBeNull();
    expect(given(typing(quick, '9', '2', '6', '?'))).toBe('2 unknown . . . .');
  });

  it('takes a digit for each level that the model has, and no other', () => {
    const pillars = cemmPack.pillars.map((pillar) => ({ ...pillar, cells: pillar.cells.slice(0, 3) }));
    const low = nothingTyped(questionsOf(pillars, 'quick'));
    expect(given(typing(low, '3', '4', '1'))).toBe('3 1 . . . .');
  });

  it('goes back with Backspace and takes that answer away, as in a text', () => {
    const back = typing(quick, '1', '2', 'Backspace');
    expect([given(back), back.at]).toEqual(['1 . . . . .', 1]);
    expect(typing(quick, 'Backspace')).toEqual(quick);
    const fromCheck = typing(quick, '1', '2', '3', '4', '5', '5', 'Backspace');
    expect([given(fromCheck), isChecking(fromCheck)]).toEqual(['1 2 3 4 5 .', false]);
  });

  it('walks with the arrows without changing anything, and corrects in place', () => {
    const walked = typing(quick, '1', '2', '3', 'ArrowUp', 'ArrowLeft', '5');
    expect([given(walked), walked.at]).toEqual(['1 5 3 . . .', 2]);
    expect(typing(quick, 'ArrowUp', 'Home').at).toBe(0);
    expect(isChecking(typing(quick, 'End', 'ArrowDown'))).toBe(true);
  });

  it('leaves a question open with a space, takes an answer away with Delete, and ends with Enter', () => {
    const open = typing(quick, '1', ' ', '3', 'Home', 'Delete', 'Enter');
    expect([given(open), isChecking(open), openQuestions(open)]).toEqual(['. . 3 . . .', true, 5]);
    // What Enter does then is for the button that has the focus.
    expect(press(open, 'Enter')).toBeNull();
  });
});

describe('typing a detailed form', () => {
  it('runs through the statements with 1 to 4', () => {
    const typed = typing(detailed, '1', '2', '3', '4', '0', '?', '5');
    expect(given(typed).slice(0, 47)).toBe('yes partly no unknown unknown unknown . . . . .');
    expect(typed.at).toBe(6);
    const all = typing(detailed, ...Array.from({ length: 96 }, () => '2'));
    expect(isChecking(all)).toBe(true);
    expect(Object.keys(contentOf(all, {}).items)).toHaveLength(96);
  });
});

describe('what is stored', () => {
  it('has the comments of pillars that were asked, without the spaces around them', () => {
    const id = pillarIdSchema.parse('data');
    const { comments } = contentOf(quick, {
      [id]: '  Zo staat het er ',
      [pillarIdSchema.parse('value')]: ' ',
    });
    expect(comments).toEqual({ data: 'Zo staat het er' });
    const some = nothingTyped(questionsOf(cemmPack.pillars.slice(0, 1), 'quick'));
    expect(contentOf(some, { [id]: 'Niet gevraagd' }).comments).toEqual({});
  });
});
