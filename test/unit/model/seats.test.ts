import { describe, expect, it } from 'vitest';
import { businessLineIdSchema, participantIdSchema } from '../../../shared/model/ids.ts';
import {
  isAskedAbout,
  linesAnswered,
  participantsOf,
  seatsIn,
  seatsOf,
} from '../../../shared/model/seats.ts';
import { plainParticipant } from '../../plainWorkshop.ts';

const [b2b, b2c] = ['b2b', 'b2c'].map((id) => businessLineIdSchema.parse(id)) as [
  ReturnType<typeof businessLineIdSchema.parse>,
  ReturnType<typeof businessLineIdSchema.parse>,
];
const person = (id: string, lines: (typeof b2b)[], deletedAt: string | null = null) =>
  plainParticipant({
    id: participantIdSchema.parse(id),
    code: id.toUpperCase(),
    businessLineIds: lines,
    deletedAt,
  });
const [all, own, gone] = [
  person('all', []),
  person('own', [b2c]),
  person('gone', [], '2026-01-14T09:00:00.000Z'),
];
const businessLines = [b2b, b2c].map((id) => ({ id, name: id, expected: {} }));

describe('who is asked about a business line', () => {
  it('is everybody without a line of their own, and who has that line', () => {
    expect([isAskedAbout(all, b2b), isAskedAbout(own, b2b), isAskedAbout(own, b2c)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(linesAnswered({ businessLines }, all).map(({ id }) => id)).toEqual([b2b, b2c]);
    expect(linesAnswered({ businessLines }, own).map(({ id }) => id)).toEqual([b2c]);
  });

  it('leaves out who is in the bin, but not who was asked before a round closed', () => {
    const participants = [all, own, gone];
    expect(participantsOf({ participants }, b2b)).toEqual([all]);
    expect(seatsIn({ participants }, { seats: null }, b2c).map(({ participantId }) => participantId)).toEqual(
      ['all', 'own'],
    );
    const seats = seatsOf([{ ...gone, deletedAt: null }]);
    expect(seatsIn({ participants }, { seats }, b2b)).toEqual(seats);
  });
});
