import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../renderer/collecting/progress.ts';
import { findPeople } from '../../../renderer/screens/collect/findPeople.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { departmentIdSchema, participantIdSchema } from '../../../shared/model/ids.ts';
import type { Language, Participant } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { plainParticipant, plainRound } from '../../plainWorkshop.ts';

const sales = { id: departmentIdSchema.parse('sales'), name: 'Verkoop binnendienst' };
const sample = sampleWorkshop('nl');
const workshop = { ...sample.workshop, departments: [sales] };

function person(code: string, name: string, change: Partial<Participant> = {}): Participant {
  return plainParticipant({ id: participantIdSchema.parse(code), code, name, ...change });
}

const participants = [
  person('K4P7QX', 'Zoë van den Berg', { layer: 'board' }),
  person('M2R9TB', 'Joris Meijer', { layer: 'staff', departmentId: sales.id }),
  person('P7QW3H', 'Berend Kok', { layer: 'staff' }),
];
const everybody = progressOf({ ...sample, workshop, participants }, cemmPack, plainRound({ mode: 'quick' }));

function found(search: string, language: Language = 'nl'): string[] {
  return findPeople(everybody, search, workshop, language).map(({ participant }) => participant.code);
}

describe('somebody in a long list is found', () => {
  it('by a part of the name, whatever its capitals and accents', () => {
    expect(found('zoe')).toEqual(['K4P7QX']);
    expect(found('BERG')).toEqual(['K4P7QX']);
    expect(found('ber').sort()).toEqual(['K4P7QX', 'P7QW3H']);
  });

  it('by an apostrophe of whatever kind', () => {
    const [zoe] = everybody;
    if (!zoe) throw new Error('Somebody is there');
    const jan = { ...zoe, participant: person('X7K2QP', "Jan in 't Veld") };
    expect(findPeople([jan], 'in ’t', workshop, 'nl')).toEqual([jan]);
  });

  it('by code, with its space and without, and by a half of it', () => {
    expect(found('K4P 7QX')).toEqual(['K4P7QX']);
    expect(found('k4p7qx')).toEqual(['K4P7QX']);
    expect(found('9tb')).toEqual(['M2R9TB']);
  });

  it('by department and by layer, in the words of the screen', () => {
    expect(found('verkoop')).toEqual(['M2R9TB']);
    expect(found('directie')).toEqual(['K4P7QX']);
    expect(found('medewerkers').sort()).toEqual(['M2R9TB', 'P7QW3H']);
    expect(found('board', 'en')).toEqual(['K4P7QX']);
  });

  it('by several words together, in any order', () => {
    expect(found('medewerker joris')).toEqual(['M2R9TB']);
    expect(found('joris directie')).toEqual([]);
  });

  it('and without a search everybody is there', () => {
    expect(found('  ')).toHaveLength(3);
  });
});
