import type { WhoKind } from './fields.ts';

export interface WhoHeading {
  kind: WhoKind;
  /** Headings that mean just this, in Dutch, English and German. */
  exact: readonly string[];
  /** Words by which a longer heading, such as a question, means it. */
  inside?: RegExp;
  /** Words that say it is about something else after all. */
  unless?: RegExp;
}

const otherNames =
  /\b(organisatie|organisatienaam|bedrijf|bedrijfsnaam|organisation|organization|company|firma|unternehmen|bestand|file|user|gebruiker|collector|project)\b/;

/** How pillars are called beside the names that the pack gives them, by their id. */
export const pillarSynonyms: Readonly<Record<string, readonly string[]>> = {
  people: [
    'mens en organisatie',
    'people and organization',
    'menschen und organisation',
    'mitarbeiter und organisation',
  ],
  technology: ['techniek', 'technologien', 'technik'],
  data: ['gegevens', 'daten'],
  journey: ['klantreis', 'klantreizen', 'customer journeys', 'kundenreise'],
  value: ['waarde voor de klant', 'kundenwert', 'customer lifetime value'],
};

/** How columns about people are headed. In the order in which a question is tried: `naam van je afdeling` is a department. */
export const whoHeadings: readonly WhoHeading[] = [
  {
    kind: 'department',
    exact: ['afdeling', 'department', 'team', 'dept', 'abteilung', 'bereich', 'unit', 'discipline'],
    inside: /\b(afdeling|department|abteilung)\b/,
  },
  {
    kind: 'line',
    exact: [
      'bedrijfsonderdeel',
      'bedrijfsonderdelen',
      'onderdeel',
      'business line',
      'business unit',
      'divisie',
      'division',
      'label',
      'geschäftsbereich',
      'sparte',
    ],
    inside: /\b(bedrijfsonderdeel|business line|business unit|geschaftsbereich)\b/,
  },
  {
    kind: 'layer',
    exact: [
      'laag',
      'layer',
      'niveau in de organisatie',
      'rol',
      'role',
      'functie',
      'functieniveau',
      'function',
      'positie',
      'position',
      'ik werk als',
      'job title',
      'ebene',
      'hierarchieebene',
      'funktion',
      'rolle',
    ],
    inside: /\b(laag|layer|rol|role|functie|werk als|work as|ebene|funktion|position|positie)\b/,
  },
  {
    kind: 'particle',
    exact: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'particle', 'infix', 'prefix'],
  },
  {
    kind: 'lastName',
    exact: ['achternaam', 'familienaam', 'last name', 'surname', 'family name', 'nachname', 'familienname'],
    inside: /\b(achternaam|last name|surname|nachname)\b/,
  },
  {
    kind: 'firstName',
    exact: ['voornaam', 'roepnaam', 'first name', 'given name', 'vorname'],
    inside: /\b(voornaam|first name|vorname)\b/,
  },
  {
    kind: 'name',
    exact: [
      'naam',
      'name',
      'deelnemer',
      'participant',
      'teilnehmer',
      'wie',
      'who',
      'wie ben je',
      'wie bent u',
      'who are you',
      'wer',
      'respondent',
      'volledige naam',
      'voor- en achternaam',
      'naam deelnemer',
      'full name',
      'vor- und nachname',
    ],
    inside: /\b(naam|name|heet|heisst|heissen|medewerker|employee|mitarbeiter)\b/,
    unless: otherNames,
  },
  {
    kind: 'code',
    exact: [
      'code',
      'persoonlijke code',
      'deelnemerscode',
      'personal code',
      'participant code',
      'teilnehmercode',
    ],
  },
];
