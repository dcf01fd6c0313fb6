import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCode, typedCode } from '../../../shared/words/codes.ts';

describe('a code as people read it', () => {
  it.each([
    ['CDFGHJ', 'CDF GHJ'],
    ['CDFGHJK', 'CDF GHJK'],
    ['CDFGHJKL', 'CDFG HJKL'],
    ['CDFG', 'CDFG'],
    ['CDFGH', 'CDFGH'],
    ['', ''],
    ['NOT A CODE AT ALL', 'NOT A CODE AT ALL'],
  ])('%s is shown as %s', (code, shown) => expect(shownCode(code)).toBe(shown));

  it('is the code again when it is typed, with capitals and spaces or without', () => {
    const codes = fc.stringMatching(/^[A-Z0-9]{3,8}$/);
    fc.assert(
      fc.property(codes, (code) => {
        expect(typedCode(shownCode(code))).toBe(code);
        expect(typedCode(` ${shownCode(code).toLowerCase().replace(' ', '-')} `)).toBe(code);
      }),
    );
  });
});
