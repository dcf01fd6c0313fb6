import { areGroupsFixed } from '../commands/workshops.ts';
import { responseIdOf } from '../model/ids.ts';
import type { Lineage } from '../model/lineage.ts';
import type { WorkshopData } from '../model/workshop.ts';
import { folded, nameKey } from '../words/nameKey.ts';
import { hasSeen, recordKey, type WorkshopCopy } from './lineage.ts';

/** Two records with one name, each made on another laptop: probably the same. */
export interface SameName {
  table: 'participants' | 'departments';
  /** Ids. */
  mine: string;
  theirs: string;
  /** As mine has it. */
  name: string;
}

/** People and departments that both copies made for themselves, under one name. */
export function sameNamed(mine: WorkshopCopy, theirs: WorkshopCopy): SameName[] {
  return (['departments', 'participants'] as const).flatMap((table) => {
    const key = table === 'departments' ? folded : nameKey;
    const own = onlyIn(mine, theirs, table);
    return onlyIn(theirs, mine, table).flatMap((other): SameName[] => {
      const place = own.findIndex(({ name }) => key(name) !== '' && key(name) === key(other.name));
      const [same] = place === -1 ? [] : own.splice(place, 1);
      return same ? [{ table, mine: same.id, theirs: other.id, name: same.name }] : [];
    });
  });
}

interface Named {
  id: string;
  name: string;
}

/** Those that the other copy never had. */
function onlyIn({ data, lineage }: WorkshopCopy, other: WorkshopCopy, table: SameName['table']): Named[] {
  const known = new Set(namedIn(other.data, table).map(({ id }) => id));
  return namedIn(data, table).filter(
    ({ id }) => !known.has(id) && !hasSeen(other.lineage, lineage.stamps[recordKey(table, id)]?.at),
  );
}

function namedIn({ workshop, participants }: WorkshopData, table: SameName['table']): Named[] {
  if (table === 'departments') return workshop.departments;
  return participants.filter(({ deletedAt }) => deletedAt === null);
}

/**
 * Both copies, in which same-named people and departments are one, with the ids of mine. A department has theirs where
 * theirs alone has shown results: of two equally large ones, which is shown goes by their ids, and must not turn round.
 */
export function asOne(mine: WorkshopCopy, theirs: WorkshopCopy, same: readonly SameName[]): Both {
  const areTheirsShown = areGroupsFixed(theirs.data.rounds) && !areGroupsFixed(mine.data.rounds);
  const isTurned = ({ table }: SameName) => areTheirsShown && table === 'departments';
  const turned = same.filter(isTurned).map((pair) => ({ ...pair, mine: pair.theirs, theirs: pair.mine }));
  return {
    mine: withMine(mine, turned),
    theirs: withMine(
      theirs,
      same.filter((pair) => !isTurned(pair)),
    ),
  };
}

interface Both {
  mine: WorkshopCopy;
  theirs: WorkshopCopy;
}

/** A copy in which some of its people and departments are mine: what they answered is so, too. */
function withMine({ data, lineage }: WorkshopCopy, same: readonly SameName[]): WorkshopCopy {
  if (same.length === 0) return { data, lineage };
  const mine = new Map(same.map(({ theirs, mine }) => [theirs, mine]));
  const of = <Id extends string | null>(id: Id): Id => (id === null ? id : ((mine.get(id) ?? id) as Id));
  const isTheirs = ({ id }: { id: string }) => !mine.has(id);
  const stamps: Lineage['stamps'] = { ...lineage.stamps };
  for (const { table, theirs } of same) delete stamps[recordKey(table, theirs)];
  const responses = data.responses.map((response) => {
    const participantId = of(response.participantId);
    if (participantId === response.participantId) return response;
    const id = responseIdOf(response.roundId, response.businessLineId, participantId);
    const stamp = stamps[recordKey('responses', response.id)];
    delete stamps[recordKey('responses', response.id)];
    if (stamp) stamps[recordKey('responses', id)] = stamp;
    return { ...response, id, participantId };
  });
  return {
    lineage: { ...lineage, stamps },
    data: {
      ...data,
      workshop: { ...data.workshop, departments: data.workshop.departments.filter(isTheirs) },
      participants: data.participants.filter(isTheirs).map((person) => ({
        ...person,
        departmentId: of(person.departmentId),
        ...(person.sameAs ? { sameAs: of(person.sameAs) } : {}),
      })),
      rounds: data.rounds.map((round) => ({
        ...round,
        seats:
          round.seats?.map((seat) => ({
            ...seat,
            participantId: of(seat.participantId),
            departmentId: of(seat.departmentId),
          })) ?? null,
      })),
      responses,
      counts: data.counts.map((counts) => {
        const { group } = counts;
        return group.by === 'department'
          ? { ...counts, group: { ...group, departmentId: of(group.departmentId) } }
          : counts;
      }),
    },
  };
}
