import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../../electron/pdf/pdf.ts';
import { findForm } from '../../../renderer/collecting/paper/findForm.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { drawForm } from '../../../shared/drawing/forms/drawForm.ts';
import {
  blankFormCodes,
  formReferenceText,
  isBlankFormCode,
  lineSignOf,
  readFormReference,
} from '../../../shared/drawing/forms/formCode.ts';
import type { FormGiverLine, FormInput } from '../../../shared/drawing/forms/formSheet.ts';
import { numberedStatements } from '../../../shared/file/spreadsheet/fields.ts';
import { businessLineIdSchema, roundIdSchema } from '../../../shared/model/ids.ts';
import type { Language, Mode } from '../../../shared/model/workshop.ts';
import { type Bounds, boundsOf, intersects } from '../../../shared/scene/bounds.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import { type GroupShape, type Scene, sceneSchema } from '../../../shared/scene/scene.ts';
import { scanned } from '../../qrCodes.ts';
import { line, room } from '../analysis/room.ts';
import { pagePictures } from '../pdf/pagePictures.ts';

const roundId = roundIdSchema.parse('round-1');
const pillarIds = cemmPack.pillars.map(({ id }) => id);
const anna: FormGiverLine = {
  kind: 'known',
  code: 'K7QDXR',
  name: 'Annemarie van der Steen-Hogendorp',
  layer: 'management',
  department: 'Verkoop binnendienst en klantcontact',
};
const blank: FormGiverLine = { kind: 'blank', code: 'K7QDXRM' };

function input(mode: Mode, language: Language, changes: Partial<FormInput> = {}): FormInput {
  return {
    organisation: 'Noorderlicht Bouwstoffen',
    date: '2027-01-14',
    language,
    pack: cemmPack,
    round: { kind: 'measure', number: 1, mode, partIds: pillarIds },
    businessLine: 'Zakelijk (b2b)',
    lineSign: '',
    anonymity: 'named',
    ...changes,
  };
}

function groups(scene: Scene, prefix: string): GroupShape[] {
  return scene.shapes.filter(
    (shape): shape is GroupShape => shape.kind === 'group' && (shape.id ?? '').startsWith(prefix),
  );
}
function rectOf({ children: [rect] }: GroupShape): Bounds {
  if (rect?.kind !== 'rect') throw new Error('A box to tick is a rectangle');
  return { left: rect.x, top: rect.y, right: rect.x + rect.width, bottom: rect.y + rect.height };
}
const boxesOf = (pages: Scene[]) => pages.flatMap((page) => groups(page, 'box:'));
const wordsOn = (pages: Scene[]) =>
  pages
    .flatMap(textBoxes)
    .map(({ text }) => text)
    .join(' ');

const variants: [Mode, Language, FormGiverLine][] = (['quick', 'detailed'] as const).flatMap((mode) =>
  (['nl', 'en'] as const).flatMap((language) =>
    [anna, blank].map((giver): [Mode, Language, FormGiverLine] => [mode, language, giver]),
  ),
);

describe('a paper form', () => {
  it.each([
    ['nl', 'expertgroep'],
    ['en', 'expert group'],
  ] as const)('(%s) says in its own language who published the model', (language, publisher) => {
    expect(wordsOn(drawForm(input('quick', language), anna))).toContain(publisher);
  });

  it.each(variants)('(%s, %s) is A4, can be read, and keeps its boxes apart', (mode, language, giver) => {
    const pages = drawForm(input(mode, language), giver);
    expect(pages.length).toBe(mode === 'quick' ? 2 : 3);
    for (const page of pages) {
      expect([page.width, page.height]).toEqual([210, 297]);
      expect(sceneSchema.safeParse(page).success).toBe(true);
      expect(overlaps(page).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
      expect(textsOutside(page, 6)).toEqual([]);
      // Nine points, but for the line at the bottom and the numbers of the statements.
      const small = textBoxes(page).filter(
        ({ size, text, box }) => size < 3.17 && box.top < 285 && !/^\d+$/.test(text),
      );
      expect(small).toEqual([]);
      const boxes = groups(page, 'box:').map(rectOf);
      for (const [index, one] of boxes.entries()) {
        expect(Math.min(one.right - one.left, one.bottom - one.top)).toBeCloseTo(5);
        expect(boxes.slice(index + 1).some((other) => intersects(one, other))).toBe(false);
        expect(
          textBoxes(page)
            .filter(({ box }) => intersects(box, one))
            .map(({ text }) => text),
        ).toEqual([]);
      }
    }
  });

  it('asks every level of every pillar, with what it means, in quick mode', () => {
    const pages = drawForm(input('quick', 'nl'), anna);
    expect(
      boxesOf(pages)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      pillarIds.flatMap((id) => [1, 2, 3, 4, 5, 'unknown'].map((level) => `box:${id}:${level}`)).sort(),
    );
    const words = wordsOn(pages);
    for (const { cells } of cemmPack.pillars) {
      for (const { headline, statements } of cells) {
        expect(words).toContain(headline.nl);
        for (const { text } of statements)
          expect(words.replaceAll('- ', '-')).toContain(text.nl.replaceAll('- ', '-'));
      }
    }
  });

  it('asks every statement with four boxes in detailed mode, numbered through the whole model', () => {
    const pages = drawForm(input('detailed', 'en'), anna);
    const numbers = numberedStatements(cemmPack);
    expect(boxesOf(pages)).toHaveLength(96 * 4);
    for (const [id, { number, statement }] of numbers) {
      for (const answer of ['yes', 'partly', 'no', 'unknown']) {
        expect(boxesOf(pages).filter((box) => box.id === `box:${id}:${answer}`)).toHaveLength(1);
      }
      expect(wordsOn(pages)).toContain(statement.text.en);
      expect(number).toBeGreaterThan(0);
    }
    expect([...numbers.values()].map(({ number }) => number).at(-1)).toBe(96);
    const some = input('detailed', 'en', {
      round: { kind: 'measure', number: 2, mode: 'detailed', partIds: pillarIds.slice(-1) },
    });
    expect(wordsOn(drawForm(some, anna))).toContain('82');
  });

  it('says whose it is in words, code and QR on every sheet, and nothing more in the QR', () => {
    const pages = [anna, blank].flatMap((giver) => drawForm(input('detailed', 'nl'), giver));
    expect(pages.map((page) => groups(page, 'qr:').map(({ id }) => id))).toEqual([
      ...Array.from({ length: 3 }, () => ['qr:PRAATPLAAT/M1/K7QDXR']),
      ...Array.from({ length: 3 }, () => ['qr:PRAATPLAAT/M1/K7QDXRM']),
    ]);
    for (const page of pages.slice(0, 3)) expect(wordsOn([page])).toContain('K7Q DXR');
    for (const page of pages.slice(3)) expect(wordsOn([page])).toContain('K7Q DXRM');
    expect(wordsOn(pages.slice(0, 1))).toContain('Annemarie van der Steen-Hogendorp');
    expect(boxesOf(pages.slice(3)).filter(({ id }) => id?.startsWith('box:layer:'))).toHaveLength(3);
  });

  it.each(variants)('(%s, %s) leaves white around the QR, as scanners need', (mode, language, giver) => {
    for (const page of drawForm(input(mode, language), giver)) {
      const [code] = groups(page, 'qr:');
      const box = code && boundsOf(code);
      if (!box) throw new Error('A sheet has a code');
      // Four modules; a code as short as ours has 21.
      const white = (4 / 21) * (box.right - box.left);
      const around = {
        left: box.left - white,
        top: box.top - white,
        right: box.right + white,
        bottom: box.bottom + white,
      };
      const others = page.shapes.filter((shape) => shape !== code && shape.kind !== 'text').map(boundsOf);
      const letters = textBoxes(page).map((text) => text.box);
      expect([...others, ...letters].filter((other) => other && intersects(other, around))).toEqual([]);
    }
  });

  it('has no name on it in an anonymous workshop, not even room for one', () => {
    const pages = [anna, blank].flatMap((giver) =>
      drawForm(input('quick', 'nl', { anonymity: 'anonymous' }), giver),
    );
    expect(wordsOn(pages)).not.toContain('Annemarie');
    expect(wordsOn(pages)).not.toContain('Naam');
  });

  it('asks for the level to reach in a target round, a level a pillar whatever the mode', () => {
    const target = input('quick', 'nl', {
      round: { kind: 'target', number: 1, mode: 'detailed', partIds: pillarIds },
    });
    const pages = drawForm(target, anna);
    expect(boxesOf(pages)).toHaveLength(36);
    expect(wordsOn(pages)).toContain('Waar willen we naartoe?');
  });

  it('fits a single pillar and the longest names too', () => {
    const long = 'Wereldwijde Bouwstoffen en Aannemingsmaatschappij '.repeat(4).trim();
    const pages = drawForm(
      input('quick', 'nl', {
        organisation: long,
        businessLine: long,
        round: { kind: 'measure', number: 99, mode: 'quick', partIds: pillarIds.slice(0, 1) },
      }),
      { ...anna, code: 'WMWMWMWM', name: long } as FormGiverLine,
    );
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(page && [overlaps(page), textsOutside(page, 6)]).toEqual([[], []]);
  });
});

describe('the code on a form', () => {
  const effects = () => {
    let count = 0;
    return {
      newId: () => {
        count += 1;
        return `id-${count}`;
      },
    };
  };

  it('of a blank form is new, and differs from every participant’s', () => {
    const taken = new Set(['CDFGH']);
    const codes = blankFormCodes(300, taken, effects());
    expect(new Set(codes).size).toBe(300);
    expect(codes.every((code) => isBlankFormCode(code) && code.length === 7)).toBe(true);
    expect(taken.size).toBe(301);
  });

  it('of a blank form is no code any more after one slip, or when two signs change places', () => {
    const [code = ''] = blankFormCodes(1, new Set(), effects());
    const signs = 'CDFGHJKLMNPQRTVWXY34679';
    fc.assert(
      fc.property(fc.nat(6), fc.constantFrom(...signs), fc.nat(6), (place, sign, other) => {
        const slip = code.slice(0, place) + sign + code.slice(place + 1);
        expect(isBlankFormCode(slip)).toBe(slip === code);
        const swapped = [...code];
        [swapped[place], swapped[other]] = [swapped[other] ?? '', swapped[place] ?? ''];
        expect(isBlankFormCode(swapped.join(''))).toBe(swapped.join('') === code);
      }),
    );
    expect(isBlankFormCode('K7QD')).toBe(false);
  });

  it('of a blank form printed when codes were shorter still counts', () => {
    expect(isBlankFormCode('CDFGJ')).toBe(false);
    expect(isBlankFormCode('CCCCC')).toBe(true);
  });

  it('says its business line in code and QR where there are several', () => {
    const lineSign = lineSignOf(businessLineIdSchema.parse('b2b'));
    const pages = [anna, blank].flatMap((giver) => drawForm(input('quick', 'nl', { lineSign }), giver));
    for (const page of pages) expect(groups(page, 'qr:')[0]?.id).toContain(`/${lineSign}`);
    expect(wordsOn(pages.slice(0, 1))).toContain(`K7Q DXR ${lineSign}`);
    expect(wordsOn(pages.slice(-1))).toContain(`K7Q DXRM ${lineSign}`);
    expect(lineSignOf(businessLineIdSchema.parse('b2c'))).not.toBe(lineSign);
  });

  it.each([
    ['quick', 'nl'],
    ['detailed', 'en'],
  ] as const)('is found again by scanning any sheet of the printed PDF (%s)', async (mode, language) => {
    const loose: FormGiverLine = { kind: 'blank', code: blankFormCodes(1, new Set(), effects())[0] ?? '' };
    const pages = [anna, loose].flatMap((giver) => drawForm(input(mode, language), giver));
    const pdf = await makePdf(pages, { title: 'Forms', language });
    // The resolution of a plain scan, or of a phone's photo of the whole sheet.
    const read = pagePictures(pdf, 150).map(scanned);
    const sheets = mode === 'quick' ? 2 : 3;
    expect(read).toEqual(
      [anna, loose].flatMap(({ code }) => Array.from({ length: sheets }, () => `PRAATPLAAT/M1/${code}`)),
    );
    const participants = room([{}]).participants.map((person) => ({ ...person, code: anna.code }));
    const find = (text: string | null | undefined) =>
      findForm(
        text ?? '',
        { ...room([{}]), participants },
        { id: roundId, kind: 'measure', number: 1 },
        line,
      );
    expect(find(read[0])).toMatchObject({ value: { kind: 'known', participant: { code: anna.code } } });
    expect(find(read.at(-1))).toMatchObject({ ok: true, value: loose });
  });

  it('is read back from what a scanner types', () => {
    for (const lineSign of ['', 'HT']) {
      const reference = { kind: 'target', number: 12, code: 'K7QD', lineSign } as const;
      expect(readFormReference(` ${formReferenceText(reference).toLowerCase()}\n`)).toEqual(reference);
    }
    expect(readFormReference('K7QD')).toBeNull();
    expect(readFormReference('PRAATPLAAT/X1/K7QD')).toBeNull();
  });
});
