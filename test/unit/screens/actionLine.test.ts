import { describe, expect, it } from 'vitest';
import { completed, completions, readActionLine } from '../../../renderer/screens/roadmap/actionLine.ts';
import { cemmPack } from '../../../shared/content/packs.ts';

const choices = {
  pillars: cemmPack.pillars,
  people: ['Noor Bakker', 'Sanne de Boer', 'Sandra Smit', 'Zoë van der Meer'],
  quarters: ['2027-Q2', '2027-Q3', '2027-Q4', '2028-Q1', '2028-Q2'],
};
const read = (text: string) => readActionLine(text, choices);

describe('a line that adds an action', () => {
  it('is a title alone', () => {
    expect(read('  Data opschonen ')).toEqual({
      title: 'Data opschonen',
      pillarId: null,
      owner: null,
      quarter: null,
    });
  });

  it('takes pillar, owner and quarter behind the title, in any order', () => {
    const said = { title: 'Data opschonen', pillarId: 'data', owner: 'Sanne de Boer', quarter: '2027-Q2' };
    expect(read('Data opschonen #data @Sanne Q2')).toEqual(said);
    expect(read('Data opschonen q2 @sanne de boer #Dat')).toEqual(said);
    expect(read('Data opschonen @Sanne de Boer Q2 2028 #data')).toEqual({ ...said, quarter: '2028-Q2' });
  });

  it('knows people without their accents, and takes a role as it is typed', () => {
    expect(read('Bellen @zoe').owner).toBe('Zoë van der Meer');
    expect(read('Bellen @team klantenservice Q3')).toMatchObject({
      owner: 'team klantenservice',
      quarter: '2027-Q3',
    });
    expect(read('Bellen @Sa').owner).toBe('Sa');
  });

  it('leaves signs that mean nothing, or stand in the middle, in the title', () => {
    expect(read('Top #1 worden').title).toBe('Top #1 worden');
    expect(read('De cijfers van Q2 bespreken').title).toBe('De cijfers van Q2 bespreken');
    expect(read('Cijfers bespreken Q2 2031').title).toBe('Cijfers bespreken Q2 2031');
    expect(read('Mail naar info@bedrijf.nl').title).toBe('Mail naar info@bedrijf.nl');
  });

  it('says who and which pillar a sign at the end may come to mean', () => {
    expect(completions('Bellen @sa', choices)).toEqual(['Sanne de Boer', 'Sandra Smit']);
    expect(completions('Bellen #kl', choices)).toEqual(['Klantwaarde']);
    expect(completions('Bellen', choices)).toEqual([]);
    expect(completed('Bellen @sa', 'Sandra Smit')).toBe('Bellen @Sandra Smit ');
  });
});
