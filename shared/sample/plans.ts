import type { Horizon, Weight } from '../model/workshop.ts';
import type { PillarKey } from './answers.ts';
import type { Both, LineKey } from './company.ts';

export interface SampleAction {
  line: LineKey;
  pillar: PillarKey;
  title: Both;
  owner: Both;
  horizon: Horizon;
  /** Place among the quarters of the horizon; null leaves the quarter open. */
  quarter: number | null;
  effort: Weight;
  impact: Weight;
  /** The statement it makes true, without the pillar: `3-a`. */
  statement?: string;
  note?: Both;
}

const board: Both = { nl: 'Directie', en: 'Board' };
const marketing: Both = { nl: 'Marketing', en: 'Marketing' };
const sales: Both = { nl: 'Verkoop', en: 'Sales' };
const branches: Both = { nl: 'Vestigingen', en: 'Branches' };
const it: Both = { nl: 'ICT', en: 'IT' };
const finance: Both = { nl: 'Finance', en: 'Finance' };

/** Twenty actions, in the order in which the room planned them. */
export const actions: readonly SampleAction[] = [
  {
    line: 'b2b',
    pillar: 'people',
    title: {
      nl: 'Eén directielid eigenaar van de klant maken',
      en: 'Make one board member owner of the customer',
    },
    owner: board,
    horizon: 'now',
    quarter: 0,
    effort: 1,
    impact: 5,
    statement: '3-b',
  },
  {
    line: 'b2b',
    pillar: 'strategy',
    title: {
      nl: 'Klantstrategie met vier klant-KPI’s vaststellen',
      en: 'Customer strategy with four KPIs',
    },
    owner: board,
    horizon: 'now',
    quarter: 0,
    effort: 2,
    impact: 5,
    statement: '3-a',
    note: {
      nl: 'Twee ochtenden, met de uitkomst van vandaag als begin.',
      en: 'Two mornings, starting from what came out today.',
    },
  },
  {
    line: 'b2b',
    pillar: 'journey',
    title: {
      nl: 'Elke manager een dag mee met een aannemer',
      en: 'Every manager joins a contractor for a day',
    },
    owner: branches,
    horizon: 'now',
    quarter: 0,
    effort: 1,
    impact: 4,
    statement: '3-c',
  },
  {
    line: 'b2b',
    pillar: 'data',
    title: {
      nl: 'Top 500 klantrecords samen opschonen',
      en: 'Clean up the top 500 records together',
    },
    owner: it,
    horizon: 'now',
    quarter: 1,
    effort: 2,
    impact: 4,
    statement: '2-b',
    note: { nl: 'Met uit elke vestiging één collega.', en: 'With one colleague from every branch.' },
  },
  {
    line: 'b2b',
    pillar: 'value',
    title: {
      nl: 'Met finance afspreken wat een goede klant is',
      en: 'Agree with finance what a good customer is',
    },
    owner: finance,
    horizon: 'now',
    quarter: 1,
    effort: 2,
    impact: 3,
    statement: '2-b',
  },
  {
    line: 'b2b',
    pillar: 'people',
    title: {
      nl: 'Eén klantteam voor bouwprojecten',
      en: 'One customer team for building projects',
    },
    owner: sales,
    horizon: 'next',
    quarter: 0,
    effort: 3,
    impact: 4,
    statement: '3-a',
    note: {
      nl: 'Verkoop, ICT en één vestiging, met een gezamenlijk doel.',
      en: 'Sales, IT and one branch, with a shared goal.',
    },
  },
  {
    line: 'b2b',
    pillar: 'data',
    title: {
      nl: 'Eén klantnummer voor webshop, balie en verkoop',
      en: 'One customer number for web, counter and sales',
    },
    owner: it,
    horizon: 'next',
    quarter: 0,
    effort: 4,
    impact: 5,
    statement: '3-c',
  },
  {
    line: 'b2b',
    pillar: 'journey',
    title: {
      nl: 'Offertereis van de aannemer uittekenen',
      en: 'Map the contractor’s quote journey',
    },
    owner: marketing,
    horizon: 'next',
    quarter: 0,
    effort: 2,
    impact: 4,
    statement: '3-a',
  },
  {
    line: 'b2b',
    pillar: 'strategy',
    title: {
      nl: 'Roadmap vullen met ideeën van de vestigingen',
      en: 'Fill the roadmap with ideas of the branches',
    },
    owner: board,
    horizon: 'next',
    quarter: 1,
    effort: 3,
    impact: 4,
    statement: '4-a',
  },
  {
    line: 'b2b',
    pillar: 'data',
    title: {
      nl: 'Klantdashboard in elk vestigingsoverleg',
      en: 'Customer dashboard in every branch meeting',
    },
    owner: branches,
    horizon: 'next',
    quarter: 1,
    effort: 3,
    impact: 4,
    statement: '3-b',
  },
  {
    line: 'b2b',
    pillar: 'technology',
    title: {
      nl: 'Bewust op niveau 3 blijven: CRM eerst benutten',
      en: 'Stay at level 3 on purpose: use the CRM first',
    },
    owner: it,
    horizon: 'next',
    quarter: 1,
    effort: 2,
    impact: 3,
  },
  {
    line: 'b2b',
    pillar: 'journey',
    title: {
      nl: 'KPI’s koppelen aan de fasen van de klantreis',
      en: 'Tie KPIs to the phases of the journey',
    },
    owner: marketing,
    horizon: 'later',
    quarter: 0,
    effort: 3,
    impact: 4,
    statement: '4-c',
  },
  {
    line: 'b2b',
    pillar: 'strategy',
    title: {
      nl: 'Elk half jaar marktscenario’s doorspreken',
      en: 'Talk through market scenarios twice a year',
    },
    owner: board,
    horizon: 'later',
    quarter: 1,
    effort: 2,
    impact: 3,
    statement: '4-c',
  },
  {
    line: 'b2b',
    pillar: 'value',
    title: {
      nl: 'Lifetime value per segment bespreken',
      en: 'Review lifetime value per segment',
    },
    owner: finance,
    horizon: 'later',
    quarter: 2,
    effort: 4,
    impact: 5,
    statement: '3-c',
  },
  {
    line: 'b2c',
    pillar: 'value',
    title: { nl: 'Reviews elke week bespreken in de winkel', en: 'Discuss reviews in the shop every week' },
    owner: branches,
    horizon: 'now',
    quarter: 0,
    effort: 1,
    impact: 4,
    statement: '3-a',
  },
  {
    line: 'b2c',
    pillar: 'strategy',
    title: { nl: 'Consumentenstrategie op één A4 vaststellen', en: 'Adopt a consumer strategy on one page' },
    owner: board,
    horizon: 'now',
    quarter: 1,
    effort: 2,
    impact: 4,
    statement: '3-a',
  },
  {
    line: 'b2c',
    pillar: 'journey',
    title: {
      nl: 'Drie klusprofielen en hun klantreis uittekenen',
      en: 'Draw three DIY profiles and their journeys',
    },
    owner: marketing,
    horizon: 'now',
    quarter: 1,
    effort: 2,
    impact: 3,
    statement: '3-a',
  },
  {
    line: 'b2c',
    pillar: 'technology',
    title: { nl: 'Webshop en kassa op één klantaccount', en: 'Web shop and till on one customer account' },
    owner: it,
    horizon: 'next',
    quarter: 0,
    effort: 4,
    impact: 5,
    statement: '2-c',
  },
  {
    line: 'b2c',
    pillar: 'people',
    title: { nl: 'Winkel en webshop in één klantteam', en: 'Shop and web shop in one customer team' },
    owner: sales,
    horizon: 'next',
    quarter: 1,
    effort: 3,
    impact: 4,
    statement: '3-a',
  },
  {
    line: 'b2c',
    pillar: 'technology',
    title: {
      nl: 'Eén platform kiezen voor kassa en webshop',
      en: 'Choose one platform for till and web shop',
    },
    owner: it,
    horizon: 'later',
    quarter: null,
    effort: 5,
    impact: 4,
    statement: '3-b',
  },
];
