import { parsePack } from '../content/parsePack.ts';
import { carriedPack, gridOf, isSameMajor } from '../model/carried.ts';
import { type Broken, brokenRule } from '../model/invariants.ts';
import type { GridPack } from '../model/pack.ts';
import { type PropertyKeyPath, quoted, shown } from '../model/path.ts';
import { listedTables, type WorkshopData } from '../model/workshop.ts';
import type { FileFault, LinkTarget } from './fault.ts';

/**
 * What a schema can't see: ids that are unique, links that exist, models that are whole and there. Checks the
 * records in the order of the file.
 *
 * @returns the first fault, with paths that begin at `data`; null when all is well
 */
export function integrityFault(data: WorkshopData): FileFault | null {
  return (
    modelFault(data) ??
    ownFault(data) ??
    idFault(data) ??
    linkFault(data, gridOf(data)) ??
    derivedIdFault(data) ??
    ruleFault(data)
  );
}

function modelFault(data: WorkshopData): FileFault | null {
  const { packId, packVersion } = data.workshop;
  const pack = carriedPack(data, packId);
  if (pack?.kind !== 'grid') {
    return { kind: 'unknown-model', path: ['data', 'workshop', 'packId'], found: packId };
  }
  if (!isSameMajor(packVersion, pack.version)) {
    const found = `${packId} ${packVersion}`;
    return { kind: 'unknown-model', path: ['data', 'workshop', 'packVersion'], found };
  }
  for (const [place, record] of data.packs.entries()) {
    const parsed = parsePack(record.pack);
    if (parsed.ok) continue;
    return { kind: 'broken-model', path: ['data', 'packs', place, 'pack'], found: parsed.fault.path };
  }
  return null;
}

function ruleFault(data: WorkshopData): FileFault | null {
  const broken = brokenRule(data);
  return broken && { kind: 'impossible', path: ['data', ...placeOf(broken, data)], rule: broken.rule };
}

function placeOf({ table, id, at = [] }: Broken, data: WorkshopData): PropertyKeyPath {
  if (table === 'logos') return ['logo'];
  if (table === 'workshops') return ['workshop', ...at];
  return [table, data[table].findIndex((row) => row.id === id), ...at];
}

/** Every record belongs to the workshop of the file. */
function ownFault(data: WorkshopData): FileFault | null {
  const { id } = data.workshop;
  for (const table of listedTables) {
    for (const [place, row] of data[table].entries()) {
      if (row.workshopId !== id) return wrong(['data', table, place, 'workshopId'], id, row.workshopId);
    }
  }
  if (data.logo && data.logo.id !== id) return wrong(['data', 'logo', 'id'], id, data.logo.id);
  if (data.logo && data.logo.workshopId !== id) {
    return wrong(['data', 'logo', 'workshopId'], id, data.logo.workshopId);
  }
  return null;
}

function idFault(data: WorkshopData): FileFault | null {
  const { businessLines, departments } = data.workshop;
  const lists: [PropertyKeyPath, readonly { id: string }[]][] = [
    [['data', 'workshop', 'businessLines'], businessLines],
    [['data', 'workshop', 'departments'], departments],
    ...listedTables.map((table): [PropertyKeyPath, readonly { id: string }[]] => [
      ['data', table],
      data[table],
    ]),
  ];
  for (const [path, rows] of lists) {
    const double = firstDouble(rows.map(({ id }) => id));
    if (double) return { kind: 'double-id', path: [...path, double.place, 'id'], id: quoted(double.id) };
  }
  const double = firstDouble(data.participants.map(({ code }) => code));
  if (!double) return null;
  return { kind: 'double-id', path: ['data', 'participants', double.place, 'code'], id: quoted(double.id) };
}

function firstDouble(ids: readonly string[]): { id: string; place: number } | null {
  const seen = new Set<string>();
  for (const [place, id] of ids.entries()) {
    if (seen.has(id)) return { id, place };
    seen.add(id);
  }
  return null;
}

/** All links of the workshop, record by record: to what, which id, and where it stands. */
function* linksOf(data: WorkshopData): Generator<[LinkTarget, string | null, PropertyKeyPath]> {
  const { workshop } = data;
  for (const [place, line] of workshop.businessLines.entries()) {
    for (const pillar of Object.keys(line.expected)) {
      yield ['pillar', pillar, ['data', 'workshop', 'businessLines', place, 'expected', pillar]];
    }
  }
  yield ['businessLine', workshop.poster.businessLineId, ['data', 'workshop', 'poster', 'businessLineId']];
  for (const [place, person] of data.participants.entries()) {
    const path = ['data', 'participants', place];
    yield ['department', person.departmentId, [...path, 'departmentId']];
    for (const [at, line] of person.businessLineIds.entries()) {
      yield ['businessLine', line, [...path, 'businessLineIds', at]];
    }
  }
  for (const [place, round] of data.rounds.entries()) {
    const path = ['data', 'rounds', place];
    yield ['round', round.prefilledFrom, [...path, 'prefilledFrom']];
  }
  for (const [place, response] of data.responses.entries()) {
    const path = ['data', 'responses', place];
    yield ['round', response.roundId, [...path, 'roundId']];
    yield ['businessLine', response.businessLineId, [...path, 'businessLineId']];
    yield ['participant', response.participantId, [...path, 'participantId']];
  }
  for (const [place, { roundId, businessLineId, pillarId, group }] of data.counts.entries()) {
    const path = ['data', 'counts', place];
    yield ['round', roundId, [...path, 'roundId']];
    yield ['businessLine', businessLineId, [...path, 'businessLineId']];
    yield ['pillar', pillarId, [...path, 'pillarId']];
    if (group.by === 'department') {
      yield ['department', group.departmentId, [...path, 'group', 'departmentId']];
    }
  }
  for (const [place, decision] of data.decisions.entries()) {
    yield ['businessLine', decision.businessLineId, ['data', 'decisions', place, 'businessLineId']];
    yield ['pillar', decision.pillarId, ['data', 'decisions', place, 'pillarId']];
  }
  for (const [place, action] of data.actions.entries()) {
    yield ['businessLine', action.businessLineId, ['data', 'actions', place, 'businessLineId']];
    yield ['pillar', action.pillarId, ['data', 'actions', place, 'pillarId']];
    yield ['statement', action.statementId, ['data', 'actions', place, 'statementId']];
  }
}

function linkFault(data: WorkshopData, pack: GridPack): FileFault | null {
  const statements = pack.pillars.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements));
  const known: Record<LinkTarget, ReadonlySet<string>> = {
    businessLine: idsOf(data.workshop.businessLines),
    department: idsOf(data.workshop.departments),
    participant: idsOf(data.participants),
    round: idsOf(data.rounds),
    pillar: idsOf(pack.pillars),
    statement: idsOf(statements),
  };
  // Who was removed for good is nobody any more, and still has a seat.
  const seated = new Set<string>(
    data.rounds.flatMap(({ seats }) => seats?.map(({ participantId }) => participantId) ?? []),
  );
  for (const [to, id, path] of linksOf(data)) {
    if (to === 'participant' && id !== null && seated.has(id)) continue;
    if (id !== null && !known[to].has(id)) return { kind: 'broken-link', path, to, id: quoted(id) };
  }
  return null;
}

function idsOf(rows: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}

/** Records that are there once a place are found by their id, so the id has to be the one of that place. */
function derivedIdFault(data: WorkshopData): FileFault | null {
  const { id } = data.workshop;
  for (const [place, row] of data.responses.entries()) {
    const expected = `${row.roundId}:${row.businessLineId}:${row.participantId}`;
    if (row.id !== expected) return wrong(['data', 'responses', place, 'id'], expected, row.id);
  }
  for (const [place, row] of data.decisions.entries()) {
    const expected = `${id}:${row.businessLineId}:${row.pillarId}`;
    if (row.id !== expected) return wrong(['data', 'decisions', place, 'id'], expected, row.id);
  }
  for (const [place, row] of data.notes.entries()) {
    if (row.id !== `${id}:${row.topic}`) {
      return wrong(['data', 'notes', place, 'id'], `${id}:${row.topic}`, row.id);
    }
  }
  return null;
}

function wrong(path: PropertyKeyPath, expected: string, found: string): FileFault {
  return {
    kind: 'wrong-value',
    path,
    expected: { kind: 'exactly', value: quoted(expected) },
    found: shown(found),
  };
}
