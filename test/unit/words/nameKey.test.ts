import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, nameKey, resembles } from '../../../shared/words/nameKey.ts';

describe('the key of a name', () => {
  it.each([
    ['capitals and spaces', '  sanne DE  boer\t', 'Sanne de Boer'],
    ['a composed or a decomposed accent', 'Zoe\u0308 van der Meer', 'Zoë van der Meer'],
    ['an accent that is missing', 'Zoe van der Meer', 'Zoë van der Meer'],
    ['a curly apostrophe', 'Jan in ’t Veld', "Jan in 't Veld"],
    ['an acute for an apostrophe', 'Jan in ´t Veld', "Jan in 't Veld"],
    ['the ligature of ij', 'Ĳsbrand d’Hondt', "IJsbrand d'Hondt"],
    ['kinds of hyphens', 'Anne‑Marie Smit — de Wit', 'Anne-Marie Smit-de Wit'],
    ['what cannot be seen', '\u200bNoor\u2060 Bak\u00adker\ufe0f\u202e', 'Noor Bakker'],
    ['surname first', 'Boer, Sanne de', 'Sanne de Boer'],
    ['surname first, with its particle', 'de Boer, Sanne', 'Sanne de Boer'],
    ['surname, particle, first name', 'Boer, de, Sanne', 'Sanne de Boer'],
    ['surname, first name, particle', 'Boer, Sanne, de', 'Sanne de Boer'],
    ['dots after initials', 'J.P. Smit', 'J P Smit'],
    ['sharp s', 'Jürgen Groß', 'JÜRGEN GROSS'],
    ['letters without a decomposition', 'Søren Łukasz', 'Soren Lukasz'],
    ['Turkish capitals', 'İlker Çelik', 'ilker celik'],
    ['full-width letters', 'Ｔｏｍ', 'Tom'],
    ['Greek accents and final sigma', 'Γιώργος', 'ΓΙΩΡΓΟΣ'],
    ['Arabic vowel signs', 'مُحَمَّد', 'محمد'],
  ])('is one for %s', (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
    expect(nameKey(one)).not.toBe('');
  });

  it('reads as the name does', () => {
    expect(nameKey('Boer, Sanne de')).toBe('sanne de boer');
    expect(nameKey('Meer, Zoë van der')).toBe('zoe van der meer');
  });

  it.each(['', '  ', '\u200b', '\u3164', '\u2800\u2066\u2069', '\u0301', '.', '-', '’', '\u00ad', ','])(
    'is empty for %j, in which no name can be seen',
    (name) => expect(nameKey(name)).toBe(''),
  );

  it.each(['محمد بن علي', '田中 太郎', 'Ελένη', 'दीपक', '👩🏽‍💻', '김민준', '7', 'נועם'])(
    'keeps the letters of any script: %s',
    (name) => expect(nameKey(name)).not.toBe(''),
  );

  it('keeps apart what are different letters elsewhere', () => {
    expect(nameKey('दिपक')).not.toBe(nameKey('दीपक'));
    expect(nameKey('かき')).not.toBe(nameKey('がき'));
    expect(nameKey('Tom Jansen (ICT)')).not.toBe(nameKey('Tom Jansen (Verkoop)'));
  });

  it('is its own key, and of whatever form of writing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const key = nameKey(name);
        expect(nameKey(key)).toBe(key);
        expect(nameKey(name.normalize('NFC'))).toBe(nameKey(name.normalize('NFD')));
        expect(nameKey(`\u200b ${name}\u2069`)).toBe(key);
        expect(folded(folded(name))).toBe(folded(name));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names that resemble each other', () => {
  it.each([
    ['Sanne', 'Sanne de Boer'],
    ['de Boer', 'Sanne de Boer'],
    ['T. Jansen', 'Tom Jansen'],
    ['Tom J.', 'Tom Jansen'],
    ['TJ', 'Tom Jansen'],
    ['SdB', 'Sanne de Boer'],
    ['Sanne Boer', 'Sanne de Boer'],
    ['Tom Jnasen', 'Tom Jansen'],
    ['Tom Janssen', 'Tom Jansen'],
    ['Jansen Tom', 'Tom Jansen'],
    ['Jürgen Müller', 'Jürgen Mueller'],
    ['IJsbrand dHondt', "IJsbrand d'Hondt"],
    ['Anne Marie Smit', 'Anne-Marie Smit'],
    ['drs. Tom Jansen', 'Tom Jansen'],
    ['tom.jansen@bedrijf.nl', 'Tom Jansen'],
    ['Yvonne', 'Yvone'],
  ])('%s and %s', (one, other) => {
    expect(resembles(one, other)).toBe(true);
    expect(resembles(other, one)).toBe(true);
  });

  it.each([
    ['Sanne de Boer', 'Boer, Sanne de'],
    ['Sanne de Boer', 'Sanne Bakker'],
    ['Tom Jansen', 'Tim Jansen'],
    ['Tom Jansen', 'Noor Jansen'],
    ['J. Jansen', 'Tom Jansen'],
    ['Persoon 01', 'Persoon 02'],
    ['Deelnemer A', 'Deelnemer B'],
    ['Anna', 'Anne'],
    ['Jan de Vries', 'Piet de Boer'],
    ['', 'Tom Jansen'],
    ['田', '田中'],
  ])('but not %s and %s', (one, other) => {
    expect(resembles(one, other)).toBe(false);
    expect(resembles(other, one)).toBe(false);
  });

  it('holds both ways and never for one key', () => {
    const word = fc.constantFrom(
      'tom',
      'jansen',
      'jan',
      'de',
      'van',
      't.',
      'j',
      'jannsen',
      'sanne',
      'x-y',
      '2',
    );
    const name = fc.array(word, { minLength: 0, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(resembles(one, other)).toBe(resembles(other, one));
        if (nameKey(one) === nameKey(other)) expect(resembles(one, other)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
