import type { Participant, WorkshopData } from '../../../shared/model/workshop.ts';
import type { Comer } from '../../room/comers.ts';

/** Those who came in from one address, or each from an own one (`from` null). */
export interface ComersGroup {
  from: number | null;
  /** The last to come first; in an anonymous workshop by code, for the order would tell who is who. */
  people: Participant[];
  /** When the first and the last of them came, `14:05`; null in anonymous workshops. */
  between: [string, string] | null;
}

/** Who came in and is still in the list, by address: the largest group first, and those who came alone together. */
export function groupsOf(
  { workshop, participants }: Pick<WorkshopData, 'workshop' | 'participants'>,
  comers: readonly Comer[],
): ComersGroup[] {
  const byCode = new Map(participants.map((person) => [person.code, person]));
  const isAnonymous = workshop.anonymity === 'anonymous';
  const groups = new Map<number, { person: Participant; at: number }[]>();
  for (const { workshopId, code, from, at } of comers) {
    const person = byCode.get(code);
    if (workshopId !== workshop.id || !person || person.deletedAt !== null) continue;
    groups.set(from, [...(groups.get(from) ?? []), { person, at }]);
  }
  const alone = [...groups.values()].filter((group) => group.length === 1).flat();
  const together = [...groups].filter(([, group]) => group.length > 1);
  together.sort(([, a], [, b]) => b.length - a.length);
  const all: [number | null, { person: Participant; at: number }[]][] =
    alone.length > 0 ? [...together, [null, alone]] : together;
  return all.map(([from, group]) => {
    const sorted = group.toSorted((a, b) =>
      isAnonymous ? a.person.code.localeCompare(b.person.code) : b.at - a.at,
    );
    const times = group.map(({ at }) => at);
    return {
      from,
      people: sorted.map(({ person }) => person),
      between: isAnonymous ? null : [timeOfDay(Math.min(...times)), timeOfDay(Math.max(...times))],
    };
  });
}

function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':');
}
