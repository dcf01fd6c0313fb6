import type { Decision, Level } from '../model/workshop.ts';
import type { PillarKey } from './answers.ts';
import type { Both, LineKey } from './company.ts';

export interface SampleDecision {
  line: LineKey;
  pillar: PillarKey;
  level: Level;
  reason: Decision['reason'];
  note: Both;
  dissent?: { name: string; why: Both }[];
}

/** The targets of both lines. In b2c, customer value 3 rests on data that stay at 2: a signal to discuss. */
export const decisions: readonly SampleDecision[] = [
  {
    line: 'b2b',
    pillar: 'strategy',
    level: 4,
    reason: 'strategic',
    note: {
      nl: 'Aannemers kiezen wie met hen meedenkt; zonder klantstrategie blijft het bij prijs.',
      en: 'Contractors choose whoever thinks along; without a customer strategy only price is left.',
    },
  },
  {
    line: 'b2b',
    pillar: 'people',
    level: 3,
    reason: 'strategic',
    note: {
      nl: 'Eerst één eigenaar en één team, dan pas breder.',
      en: 'First one owner and one team, and only then wider.',
    },
    dissent: [
      {
        name: 'Ruben Kastelijn',
        why: {
          nl: 'Een gezamenlijk team vraagt uren die ICT dit jaar niet heeft.',
          en: 'A joint team needs hours that IT does not have this year.',
        },
      },
    ],
  },
  {
    line: 'b2b',
    pillar: 'technology',
    level: 3,
    reason: 'budget',
    note: {
      nl: 'Bewust niet groeien: eerst benutten wat er staat.',
      en: 'Deliberately no growth: first use what we have.',
    },
  },
  {
    line: 'b2b',
    pillar: 'data',
    level: 3,
    reason: 'strategic',
    note: {
      nl: 'Wie niveau 4 ziet, kijkt naar de systemen; wie niveau 1 ziet, naar het werk aan de balie. Voor allebei is één klantbeeld de volgende stap.',
      en: 'Those who see level 4 look at the systems; those who see level 1 at the work at the counter. For both, one view of the customer comes next.',
    },
    dissent: [
      {
        name: '',
        why: {
          nl: 'Eerst de artikeldata op orde, dan pas die van klanten.',
          en: 'Get the product data right first, and only then those of customers.',
        },
      },
    ],
  },
  {
    line: 'b2b',
    pillar: 'journey',
    level: 4,
    reason: 'strategic',
    note: {
      nl: 'De offertereis bepaalt of een aannemer terugkomt.',
      en: 'The quote journey decides whether a contractor comes back.',
    },
  },
  {
    line: 'b2b',
    pillar: 'value',
    level: 3,
    reason: 'other',
    note: {
      nl: 'Finance wil dit jaar toe naar één definitie van een goede klant.',
      en: 'Finance wants one definition of a good customer this year.',
    },
  },
  {
    line: 'b2c',
    pillar: 'strategy',
    level: 3,
    reason: 'strategic',
    note: {
      nl: 'De consument krijgt een eigen plan, niet de rest van het zakelijke.',
      en: 'Consumers get a plan of their own, not the remains of the business one.',
    },
  },
  {
    line: 'b2c',
    pillar: 'people',
    level: 3,
    reason: 'strategic',
    note: {
      nl: 'Loopt mee met het team van zakelijk.',
      en: 'Goes along with the team of the business line.',
    },
  },
  {
    line: 'b2c',
    pillar: 'technology',
    level: 3,
    reason: 'strategic',
    note: {
      nl: 'Webshop en kassa moeten één worden, anders haken klussers af.',
      en: 'Web shop and till must become one, or DIYers drop out.',
    },
    dissent: [
      {
        name: 'Saskia Brouns',
        why: {
          nl: 'Nieuwe kassa’s in het hoogseizoen is vragen om rijen.',
          en: 'New tills in high season is asking for queues.',
        },
      },
    ],
  },
  {
    line: 'b2c',
    pillar: 'data',
    level: 2,
    reason: 'budget',
    note: {
      nl: 'Dit jaar liften we mee op het klantbeeld van zakelijk.',
      en: 'This year we ride along on the business line’s view of the customer.',
    },
  },
  {
    line: 'b2c',
    pillar: 'journey',
    level: 3,
    reason: 'strategic',
    note: {
      nl: 'De interviews liggen er; nu het hele beeld.',
      en: 'The interviews are there; now the whole picture.',
    },
  },
  {
    line: 'b2c',
    pillar: 'value',
    level: 3,
    reason: 'other',
    note: {
      nl: 'Leren van reviews is nu het goedkoopste onderzoek.',
      en: 'Learning from reviews is the cheapest research now.',
    },
  },
];

export interface SampleNote {
  line: LineKey;
  pillar: PillarKey;
  text: Both;
  discussed: boolean;
}

export const notes: readonly SampleNote[] = [
  {
    line: 'b2b',
    pillar: 'people',
    text: {
      nl: 'Wat op de directieagenda staat, bereikt de balie niet. Iedere manager loopt een dag mee met een aannemer.',
      en: 'What is on the board’s agenda does not reach the counter. Every manager joins a contractor for a day.',
    },
    discussed: true,
  },
  {
    line: 'b2b',
    pillar: 'strategy',
    text: { nl: '', en: '' },
    discussed: true,
  },
];
