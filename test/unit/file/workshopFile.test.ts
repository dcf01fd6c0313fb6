import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFault } from '../../../shared/file/fault.ts';
import { faultSentence } from '../../../shared/file/faultWords.ts';
import { fileSizeLimit } from '../../../shared/file/format.ts';
import { scanJsonText, utf8Length } from '../../../shared/file/scan.ts';
import { parseWorkshopFile, serialiseWorkshop, workshopFileName } from '../../../shared/file/workshopFile.ts';
import { canonicalJson, contentHash } from '../../../shared/model/canonical.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

const saved = { appVersion: '0.1.0', now: '2027-01-14T16:00:00.000Z' };
const sample = sampleWorkshop('nl');
const text = serialiseWorkshop(sample, saved);

/** The fault of a text, with its sentence, so that a test shows what a user reads. */
function faultOf(input: string): FileFault & { sentence: string } {
  const parsed = parseWorkshopFile(input);
  if (parsed.ok) throw new Error('This file should have been refused');
  return { ...parsed.fault, sentence: faultSentence(parsed.fault, 'nl') };
}

/** A file as another program would write it: changed, with a hash that is right. */
function fileOf(change: (file: Record<string, unknown>, data: WorkshopData) => void): string {
  const file = JSON.parse(text) as Record<string, unknown>;
  const { hash: _, ...contents } = file;
  change(contents, contents.data as WorkshopData);
  return JSON.stringify({ ...contents, hash: contentHash(contents) });
}

describe('a workshop file', () => {
  it('gives back exactly the workshop that was saved', () => {
    expect(parseWorkshopFile(text)).toEqual({ ok: true, value: sample });
  });

  it('may be written with other spaces, another order of fields or a byte order mark', () => {
    const file = JSON.parse(text) as Record<string, unknown>;
    const turned = Object.fromEntries(Object.entries(file).reverse());
    expect(parseWorkshopFile(`\uFEFF${JSON.stringify(turned, null, 4)}`)).toEqual({
      ok: true,
      value: sample,
    });
  });

  it('has the same canonical text in whatever order it was written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const turned = JSON.parse(JSON.stringify(value), (_, inner) =>
          inner && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        );
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: [1, 'é', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"é",null]}',
    );
  });

  it('gets a name that every system takes', () => {
    expect(workshopFileName({ organisation: 'A/B: "Wonen"?', date: '2027-01-14' })).toBe(
      'A B Wonen 2027-01-14.praatplaat',
    );
    expect(workshopFileName({ organisation: ' ... ', date: '2027-01-14' }, '.pdf')).toBe(
      'Praatplaat 2027-01-14.pdf',
    );
  });
});

describe('a bad file is refused with one sentence', () => {
  it('cut off anywhere', () => {
    const places = fc.integer({ min: 1, max: text.trimEnd().length - 1 });
    fc.assert(
      fc.property(places, (length) => {
        expect(faultOf(text.slice(0, length)).kind).toBe('truncated');
      }),
      { numRuns: 60 },
    );
    expect(faultOf(text.slice(0, 4000)).sentence).toBe(
      'Dit bestand is niet compleet: het houdt midden in de gegevens op; er is niets veranderd.',
    );
  });

  it('edited, however small the edit', () => {
    expect(faultOf(text.replace('Eén klantteam', 'Twee klantteams')).kind).toBe('edited');
    expect(faultOf(text.replace('"savedAt":"2027-01-14', '"savedAt":"2027-01-15')).sentence).toBe(
      'Dit bestand is na het opslaan buiten Praatplaat gewijzigd of beschadigd geraakt; er is niets veranderd.',
    );
  });

  it('of another type', () => {
    expect(faultOf('').kind).toBe('empty');
    expect(faultOf(' \n').kind).toBe('empty');
    expect(faultOf('PK\u0003\u0004').kind).toBe('not-json');
    expect(faultOf('<!doctype html>').kind).toBe('not-json');
    expect(faultOf('{"a":1}}').kind).toBe('not-json');
    expect(faultOf('[]')).toMatchObject({ kind: 'wrong-type', found: null });
    expect(faultOf('{"format":"maturity-model"}')).toMatchObject({
      kind: 'wrong-type',
      found: 'maturity-model',
      sentence:
        'Dit bestand is geen Praatplaat-workshop, maar een model: dat laad je bij Instellingen; er is niets veranderd.',
    });
  });

  it('of a newer version', () => {
    const fault = faultOf(fileOf((file) => Object.assign(file, { formatVersion: 6 })));
    expect(fault).toMatchObject({ kind: 'newer', found: 6, supported: 5 });
    expect(fault.sentence).toContain('nieuwere Praatplaat');
    for (const formatVersion of [0, -1, 0.5, '1', null]) {
      const file = fileOf((contents) => Object.assign(contents, { formatVersion }));
      expect(faultOf(file)).toMatchObject({ kind: 'wrong-value', path: ['formatVersion'] });
    }
  });

  it('of another model', () => {
    const other = fileOf((_, { workshop }) => Object.assign(workshop, { packId: 'other-model' }));
    expect(faultOf(other)).toMatchObject({ kind: 'unknown-model', found: 'other-model' });
    const later = fileOf((_, { workshop }) => Object.assign(workshop, { packVersion: '2.0.0' }));
    expect(faultOf(later)).toMatchObject({ kind: 'unknown-model', found: 'cemm 2.0.0' });
  });

  it('with a list that is too long, before anything costly is done with what is in it', () => {
    // Its hash is wrong as well, and was not looked at.
    const list = `[${'0,'.repeat(2000)}0]`;
    const fault = faultOf(text.replace('"actions":[', `"actions":${list},"more":[`));
    expect(fault).toMatchObject({
      kind: 'wrong-value',
      path: ['data', 'actions'],
      expected: { kind: 'at-most', limit: 2000, of: 'items' },
    });
  });

  it('of 200 MB', () => {
    const fault = faultOf(`{"a":"${'x'.repeat(200_000_000)}"}`);
    expect(fault).toMatchObject({ kind: 'too-large', limit: fileSizeLimit });
    expect(fault.sentence).toContain('is 200 MB groot en een workshop is nooit groter dan 50 MB');
  });

  it('nested so deeply that reading it would exhaust the stack', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `{"format":"praatplaat-workshop","data":${open.repeat(500_000)}0${close.repeat(500_000)}}`;
      expect(faultOf(deep).kind).toBe('too-deep');
      expect(faultOf(deep.slice(0, 400_000)).kind).toBe('too-deep');
    }
    expect(scanJsonText('{"a":"[[[[\\"[[", "b":[1]}', 32)).toEqual({
      depth: 2,
      unfinished: false,
      first: '{',
    });
  });

  it('with a value that does not belong, said with its place', () => {
    const cases: [(data: WorkshopData) => void, string, string][] = [
      [
        ({ participants }) => Object.assign(participants[3] ?? {}, { layer: 'boss' }),
        'data.participants[3].layer',
        'hier hoort "board", "management" of "staff", maar er staat "boss"',
      ],
      [
        ({ workshop }) => Object.assign(workshop, { date: 'morgen' }),
        'data.workshop.date',
        'hier hoort een datum (JJJJ-MM-DD), maar er staat "morgen"',
      ],
      [
        ({ decisions }) => Object.assign(decisions[0] ?? {}, { level: 6 }),
        'data.decisions[0].level',
        'het model heeft dit niveau van deze pijler niet',
      ],
      [
        ({ actions }) => Object.assign(actions[1] ?? {}, { title: 'x'.repeat(201) }),
        'data.actions[1].title',
        'hier hoort hoogstens 200 tekens',
      ],
      [
        ({ rounds }) => Object.assign(rounds[0] ?? {}, { partIds: [] }),
        'data.rounds[0].partIds',
        'hier hoort minstens 1 onderdeel,',
      ],
      [
        ({ workshop }) => Object.assign(workshop, { organisation: 7 }),
        'data.workshop.organisation',
        'hier hoort een tekst, maar er staat 7',
      ],
      [
        ({ responses }) => Reflect.deleteProperty(responses[2] ?? {}, 'channel'),
        'data.responses[2].channel',
        'data.responses[2].channel ontbreekt',
      ],
      [
        ({ workshop }) => Object.assign(workshop, { colour: 'red' }),
        'data.workshop.colour',
        'data.workshop.colour hoort er niet in',
      ],
    ];
    for (const [change, path, sentence] of cases) {
      const fault = faultOf(fileOf((_, data) => change(data)));
      expect(fault.sentence).toContain(path);
      expect(fault.sentence).toContain(sentence);
      expect(fault.sentence).toMatch(/; er is niets veranderd\.$/);
    }
  });

  it('with a link that leads nowhere, or an id that is there twice', () => {
    const broken: [(data: WorkshopData) => void, string, string][] = [
      [
        ({ responses }) => Object.assign(responses[0] ?? {}, { roundId: 'r9' }),
        'data.responses[0].roundId',
        'ronde “r9”',
      ],
      [
        ({ responses }) => Object.assign(responses[0] ?? {}, { participantId: 'p9' }),
        'data.responses[0].participantId',
        'deelnemer “p9”',
      ],
      [
        ({ responses }) => Object.assign(responses[5] ?? {}, { businessLineId: 'l9' }),
        'data.responses[5].businessLineId',
        'bedrijfsonderdeel “l9”',
      ],
      [
        ({ responses }) => Object.assign(responses[0]?.items ?? {}, { 'data-9-z': 'yes' }),
        'data.responses[0].items.data-9-z',
        'de ronde vraagt dit niet',
      ],
      [
        ({ workshop }) => Object.assign(workshop.businessLines[1]?.expected ?? {}, { sales: 3 }),
        'data.workshop.businessLines[1].expected.sales',
        'pijler “sales”',
      ],
      [
        ({ participants }) => Object.assign(participants[0] ?? {}, { departmentId: 'd9' }),
        'data.participants[0].departmentId',
        'afdeling “d9”',
      ],
      [
        ({ rounds, responses }) => {
          Object.assign(responses[0] ?? {}, { id: 'elsewhere' });
          return rounds;
        },
        'data.responses[0].id',
        'hier hoort “sample-nl-round-1:',
      ],
      [
        ({ actions }) => actions.push(structuredClone(actions[0] as (typeof actions)[0])),
        'data.actions[20].id',
        'twee keer',
      ],
      [
        ({ participants }) => Object.assign(participants[1] ?? {}, { code: participants[0]?.code }),
        'data.participants[1].code',
        'twee keer',
      ],
      [
        ({ notes }) => Object.assign(notes[0] ?? {}, { workshopId: 'other' }),
        'data.notes[0].workshopId',
        'hier hoort “sample-nl”',
      ],
    ];
    for (const [change, path, sentence] of broken) {
      const fault = faultOf(fileOf((_, data) => change(data)));
      expect(fault.sentence).toContain(path);
      expect(fault.sentence).toContain(sentence);
    }
  });

  it('never with a crash, whatever bytes were changed', () => {
    const small = { ...sample, responses: [], decisions: [], actions: sample.actions.slice(0, 2) };
    const whole = serialiseWorkshop(small, saved);
    const piece = fc.string({ minLength: 1, maxLength: 3, unit: 'binary' });
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 2 }), piece, (place, characters) => {
        const changed = whole.slice(0, place) + characters + whole.slice(place + characters.length);
        const parsed = parseWorkshopFile(changed);
        if (parsed.ok) expect(parsed.value).toEqual(small);
        else {
          for (const language of ['nl', 'en'] as const) {
            expect(faultSentence(parsed.fault, language, 'x.praatplaat')).toMatch(/^x\.praatplaat .+\.$/s);
          }
        }
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('never with a crash, whatever JSON stands in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, other) => {
        expect(parseWorkshopFile(JSON.stringify(other)).ok).toBe(false);
        expect(parseWorkshopFile(fileOf((file) => Object.assign(file, { data }))).ok).toBe(false);
      }),
    );
  });

  it('counts the bytes that a text takes on disk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(utf8Length(value)).toBe(new TextEncoder().encode(value).length);
      }),
    );
  });
});
