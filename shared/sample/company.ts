import {
  type DepartmentId,
  departmentIdSchema,
  type ParticipantId,
  participantIdSchema,
  type WorkshopId,
} from '../model/ids.ts';
import type { Department, Language, Layer, Participant } from '../model/workshop.ts';

/** A text in both languages of the app. */
export type Both = Record<Language, string>;

/** Noorderlicht Bouwstoffen is invented, and so is everyone who works there. */
export const organisation = 'Noorderlicht Bouwstoffen';
export const day = '2027-01-14';

export type LineKey = 'b2b' | 'b2c';
export const lineNames: Record<LineKey, Both> = {
  b2b: { nl: 'Zakelijk (b2b)', en: 'Business (b2b)' },
  b2c: { nl: 'Consument (b2c)', en: 'Consumer (b2c)' },
};
export const lineKeys: readonly LineKey[] = ['b2b', 'b2c'];

export type DepartmentKey = 'sales' | 'branches' | 'it';
const departmentNames: Record<DepartmentKey, Both> = {
  sales: { nl: 'Verkoop en marketing', en: 'Sales and marketing' },
  branches: { nl: 'Vestigingen en service', en: 'Branches and service' },
  it: { nl: 'ICT en data', en: 'IT and data' },
};

export interface Person {
  name: string;
  layer: Layer;
  department: DepartmentKey;
  code: string;
}

/** Twelve people: three of the board, four managers, five of the staff; four a department. */
export const people: readonly Person[] = [
  { name: 'Marijke Terpstra', layer: 'board', department: 'sales', code: 'KXT4' },
  { name: 'Johan Veenhuis', layer: 'board', department: 'branches', code: 'PD7M' },
  { name: 'Farida el Amrani', layer: 'board', department: 'it', code: 'RW3H' },
  { name: 'Pieter Holthuis', layer: 'management', department: 'sales', code: 'VJ9C' },
  { name: 'Saskia Brouns', layer: 'management', department: 'branches', code: 'NF6T' },
  { name: 'Ruben Kastelijn', layer: 'management', department: 'it', code: 'XG4L' },
  { name: 'Lotte Wiersema', layer: 'management', department: 'sales', code: 'HM7Q' },
  { name: 'Emre Aksoy', layer: 'staff', department: 'it', code: 'CY9D' },
  { name: 'Nienke Postma', layer: 'staff', department: 'it', code: 'TR6W' },
  { name: 'Daan Oosterling', layer: 'staff', department: 'branches', code: 'LK3V' },
  { name: 'Chantal Roelvink', layer: 'staff', department: 'branches', code: 'QP4J' },
  { name: 'Wouter Bijlstra', layer: 'staff', department: 'sales', code: 'GN7X' },
];

export const posterTitle: Both = {
  nl: 'Van onderbuik naar klantkompas',
  en: 'From gut feeling to customer compass',
};
export const ambition: Both = {
  nl: 'In 2029 kent iedere collega de klantreis en sturen we op klantwaarde.',
  en: 'By 2029 every colleague knows the customer journey and we manage by customer value.',
};

/** A moment of the day, `hh:mm` in UTC, some minutes later if asked. */
export function at(time: string, minutes = 0): string {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) + minutes * 60_000).toISOString();
}

export function personId(workshopId: WorkshopId, seat: number): ParticipantId {
  return participantIdSchema.parse(`${workshopId}-person-${seat + 1}`);
}

/** The twelve people as participants of a workshop. */
export function participantsOf(workshopId: WorkshopId): Participant[] {
  return people.map(({ name, layer, department, code }, seat) => ({
    id: personId(workshopId, seat),
    workshopId,
    name,
    code,
    layer,
    departmentId: departmentId(workshopId, department),
    businessLineIds: [],
    createdAt: at('08:30'),
    deletedAt: null,
  }));
}

export function departmentsOf(workshopId: WorkshopId, language: Language): Department[] {
  return (Object.keys(departmentNames) as DepartmentKey[]).map((key) => ({
    id: departmentId(workshopId, key),
    name: departmentNames[key][language],
  }));
}

function departmentId(workshopId: WorkshopId, key: DepartmentKey): DepartmentId {
  return departmentIdSchema.parse(`${workshopId}-${key}`);
}
