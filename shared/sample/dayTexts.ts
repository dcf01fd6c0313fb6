import type { Both } from './company.ts';

/** What people write and say on any day, whatever the model is about. */
export const dayTitle: Both = { nl: 'Onze volgende stap', en: 'Our next step' };
export const dayAmbition: Both = {
  nl: 'In 2029 doen we dit zonder erbij na te denken.',
  en: 'By 2029 we do this without a second thought.',
};
export const wholeCompany: Both = { nl: 'Hele organisatie', en: 'Whole organisation' };

/** Remarks of one person, in turn. */
export const remarks: readonly Both[] = [
  { nl: 'Dit verschilt nogal per vestiging.', en: 'This differs quite a bit from branch to branch.' },
  {
    nl: 'We hebben het wel afgesproken, maar niemand kijkt ernaar.',
    en: 'We did agree on it, but nobody looks.',
  },
  { nl: 'Sinds vorig jaar gaat het een stuk beter.', en: 'Since last year it has been going much better.' },
  {
    nl: 'Ik weet niet wie ik hiervoor moet hebben.',
    en: 'I don’t know whom to ask about this.',
  },
];

export const decisionNotes: readonly Both[] = [
  { nl: 'Hier merken klanten het eerst iets van.', en: 'Customers notice this first.' },
  { nl: 'Meer past dit jaar niet in de begroting.', en: 'No more fits this year’s budget.' },
  {
    nl: 'Wie verschillend antwoordde, bleek hetzelfde te willen.',
    en: 'Those who answered differently turned out to want the same.',
  },
];
export const stays: Both = {
  nl: 'Goed genoeg voor nu; eerst de andere pijlers.',
  en: 'Good enough for now; the other pillars come first.',
};
export const dissentingView: Both = {
  nl: 'Dit is te veel tegelijk voor de vestigingen.',
  en: 'This is too much at once for the branches.',
};
export const talkedAbout: Both = {
  nl: 'De directie ziet afspraken, de werkvloer ziet de uitzonderingen.',
  en: 'The board sees agreements, the shop floor sees the exceptions.',
};
