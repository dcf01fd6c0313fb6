import { expect, it } from 'vitest';
import { roomWords } from '../../../renderer/collecting/phones/words.ts';
import { phoneWords } from '../../../renderer/phone/words.ts';
import { languageSchema } from '../../../shared/model/language.ts';

it.each(languageSchema.options)('in %s the wall names what the phone calls it', (language) => {
  const { movedAgain, movedHere } = roomWords[language];
  const { haveCode } = phoneWords[language];
  expect([movedAgain, movedHere]).toEqual([
    expect.stringContaining(`“${haveCode}”`),
    expect.stringContaining(`“${haveCode}”`),
  ]);
});
