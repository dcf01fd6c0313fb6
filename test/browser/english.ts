/** What an English facilitator is shown: no Dutch is left, and axe finds nothing. */

import type { Page } from '@playwright/test';
import { appWords } from '../../renderer/app/words.ts';
import { handsWords } from '../../renderer/collecting/hands/handsWords.ts';
import { passWords } from '../../renderer/collecting/laptop/words.ts';
import { formsWords } from '../../renderer/collecting/paper/formsWords.ts';
import { entryWords } from '../../renderer/collecting/paper/words.ts';
import { doorWords } from '../../renderer/collecting/phones/doorWords.ts';
import { roomWords } from '../../renderer/collecting/phones/words.ts';
import { sheetWords } from '../../renderer/collecting/spreadsheet/words.ts';
import { collectingWords } from '../../renderer/collecting/words.ts';
import { importWords } from '../../renderer/importing/importWords.ts';
import { outputWords } from '../../renderer/output/words.ts';
import { forgetWords } from '../../renderer/people/forgetWords.ts';
import { mergePeopleWords } from '../../renderer/people/mergePeopleWords.ts';
import { peopleWords } from '../../renderer/people/words.ts';
import { compareWords } from '../../renderer/results/compareWords.ts';
import { formulaWords } from '../../renderer/results/formulaWords.ts';
import { resultWords } from '../../renderer/results/words.ts';
import { collectWords } from '../../renderer/screens/collect/words.ts';
import { gridWords } from '../../renderer/screens/grid/words.ts';
import { libraryWords } from '../../renderer/screens/library/words.ts';
import { posterWords } from '../../renderer/screens/poster/words.ts';
import { prepareWords } from '../../renderer/screens/prepare/words.ts';
import { roadmapWords } from '../../renderer/screens/roadmap/words.ts';
import { settingsWords } from '../../renderer/screens/settings/words.ts';
import { targetsWords } from '../../renderer/screens/targets/words.ts';
import { choiceWords } from '../../renderer/words/choiceWords.ts';
import { commonWords } from '../../renderer/words/commonWords.ts';
import { commandWords } from '../../renderer/workshop/commandWords.ts';
import { expect, expectAccessible } from './app.ts';

/** Every fixed text of a dictionary, long enough to be no part of a word in the other language. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return words.length > 6 ? [words] : [];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}
const dictionaries = [
  appWords,
  choiceWords,
  collectWords,
  collectingWords,
  commandWords,
  commonWords,
  compareWords,
  doorWords,
  entryWords,
  forgetWords,
  formsWords,
  formulaWords,
  gridWords,
  handsWords,
  importWords,
  libraryWords,
  mergePeopleWords,
  outputWords,
  passWords,
  peopleWords,
  posterWords,
  prepareWords,
  resultWords,
  roadmapWords,
  roomWords,
  settingsWords,
  sheetWords,
  targetsWords,
];
const english = dictionaries.flatMap(({ en }) => textsOf(en));
const dutch = dictionaries
  .flatMap(({ nl }) => textsOf(nl))
  .filter((text) => !english.some((other) => other.includes(text)));

export async function expectEnglish(app: Page): Promise<void> {
  await expectAccessible(app);
  const shown = await app.locator('body').innerText();
  expect(dutch.filter((text) => shown.includes(text))).toEqual([]);
}
