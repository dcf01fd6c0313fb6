import type { Translated } from '../words/language.ts';

interface Names {
  names: string;
  about: string;
}

/** The large sentence above the grid where it is not about one pillar. Levels come as in `topicWords`. */
const nl = {
  tooFew: (minimum: number) =>
    `Nog te weinig antwoorden: vanaf ${minimum} per pijler zie je hier waar jullie staan.`,
  handsReveal: (minimum: number) =>
    `Nog verborgen: naast de handen zijn de weinige eigen antwoorden af te leiden. Laat iedereen handen opsteken, of minstens ${minimum} mensen zelf antwoorden.`,
  allEqual: (at: string) => `Bij alle pijlers komen jullie uit ${at}.`,
  someEqual: (pillars: string, at: string) => `Bij ${pillars} komen jullie uit ${at}.`,
  agreed: 'Jullie zijn het aardig eens. ',
  balance: (strong: Names, weak: Names) =>
    `Het verst: ${strong.names} (${strong.about}). Het meest te winnen: ${weak.names} (${weak.about}).`,
  allDiscussed: 'Alles wat opvalt is besproken. Tijd om te kiezen waar jullie naartoe willen.',
  groups: {
    layer: {
      close: 'In het midden verschillen de lagen op geen enkele pijler een heel niveau.',
      closeSome: (compared: string) =>
        `De lagen die te vergelijken zijn (${compared} pijlers), verschillen in het midden geen heel niveau.`,
      one: (name: string) =>
        `Van de lagen is alleen ${name} apart te zien: er valt niets mee te vergelijken.`,
      none: (minimum: number) =>
        `Er valt nog niets te vergelijken: daarvoor zijn minstens twee lagen nodig met elk ${minimum} antwoorden.`,
      protecting:
        'Er valt niets te vergelijken: lagen apart tonen zou laten zien wat enkele mensen hebben geantwoord.',
    },
    department: {
      close: 'In het midden verschillen de afdelingen op geen enkele pijler een heel niveau.',
      closeSome: (compared: string) =>
        `De afdelingen die te vergelijken zijn (${compared} pijlers), verschillen in het midden geen heel niveau.`,
      one: (name: string) =>
        `Van de afdelingen is alleen ${name} apart te zien: er valt niets mee te vergelijken.`,
      none: (minimum: number) =>
        `Er valt nog niets te vergelijken: daarvoor zijn minstens twee afdelingen nodig met elk ${minimum} antwoorden. Neem kleine afdelingen een volgende keer samen.`,
      protecting:
        'Er valt niets te vergelijken: afdelingen apart tonen zou laten zien wat enkele mensen hebben geantwoord.',
    },
  },
  asExpected: 'Nergens verschilt het een heel niveau met wat er werd verwacht.',
  asExpectedSome: (pillars: string) =>
    `Waar het te vergelijken is (${pillars}), verschilt het geen heel niveau met wat er werd verwacht.`,
  stillSplit: (pillars: string) => ` Over ${pillars} zijn jullie het zelf nog niet helemaal eens.`,
  notMeasured: 'Wat er werd verwacht is nog met niets te vergelijken: van die pijlers is niets te tonen.',
  lines: {
    gap: (pillar: string, high: string, highAt: string, low: string, lowAt: string) =>
      `Bij ${pillar} staat ${high} ${highAt}, en ${low} ${lowAt}.`,
    close: 'De bedrijfsonderdelen liggen nergens een heel niveau uit elkaar.',
    closeSome: (names: string, compared: string) =>
      `Waar ${names} te vergelijken zijn (${compared} pijlers), liggen ze geen heel niveau uit elkaar.`,
    one: (name: string) =>
      `Van de bedrijfsonderdelen is alleen ${name} te zien: er valt nog niets te vergelijken.`,
    none: 'Van de bedrijfsonderdelen is nog niet dezelfde pijler te zien: er valt nog niets te vergelijken.',
  },
  ofAll: (count: string, all: string) => `${count} van de ${all}`,
  movement: (round: number, parts: string) => `Sinds ronde ${round}: ${parts}.`,
  moved: (pillar: string, from: string, to: string) => `${pillar} van ${from} naar ${to}`,
  unmoved: (pillar: string) => `${pillar} gelijk gebleven`,
  hardlyMoved: (pillar: string) => `${pillar} vrijwel gelijk gebleven`,
  closer: ' (meer eens)',
  further: ' (minder eens)',
};

export type HeadingWords = Translated<typeof nl>;

const en: HeadingWords = {
  tooFew: (minimum) => `Too few answers so far: from ${minimum} a pillar, this shows where you stand.`,
  handsReveal: (minimum) =>
    `Still hidden: the hands would give away the few private answers. Let everybody raise hands, or at least ${minimum} people answer in private.`,
  allEqual: (at) => `On all pillars, you come out ${at}.`,
  someEqual: (pillars, at) => `On ${pillars}, you come out ${at}.`,
  agreed: 'You largely agree. ',
  balance: (strong, weak) =>
    `Furthest: ${strong.names} (${strong.about}). Most to gain: ${weak.names} (${weak.about}).`,
  allDiscussed: 'Everything that stands out has been discussed. Time to choose where you want to be.',
  groups: {
    layer: {
      close: 'In the middle, the layers differ by a whole level on no pillar.',
      closeSome: (compared) =>
        `The layers that can be compared (${compared} pillars) differ by less than a level in the middle.`,
      one: (name) => `Of the layers, only ${name} can be seen separately: there is nothing to compare with.`,
      none: (minimum) =>
        `There is nothing to compare yet: that takes at least two layers with ${minimum} answers each.`,
      protecting:
        'There is nothing to compare: showing layers separately would reveal what a few people answered.',
    },
    department: {
      close: 'In the middle, the departments differ by a whole level on no pillar.',
      closeSome: (compared) =>
        `The departments that can be compared (${compared} pillars) differ by less than a level in the middle.`,
      one: (name) =>
        `Of the departments, only ${name} can be seen separately: there is nothing to compare with.`,
      none: (minimum) =>
        `There is nothing to compare yet: that takes at least two departments with ${minimum} answers each. Combine small ones next time.`,
      protecting:
        'There is nothing to compare: showing departments separately would reveal what a few people answered.',
    },
  },
  asExpected: 'Nowhere is there a whole level between this and what was expected.',
  asExpectedSome: (pillars) =>
    `Where it can be compared (${pillars}), there is less than a level between this and what was expected.`,
  stillSplit: (pillars) => ` About ${pillars} you don’t quite agree among yourselves yet.`,
  notMeasured: 'There is nothing to compare with what was expected: none of those pillars can be shown.',
  lines: {
    gap: (pillar, high, highAt, low, lowAt) => `On ${pillar}, ${high} is ${highAt} and ${low} ${lowAt}.`,
    close: 'Nowhere are the business lines a whole level apart.',
    closeSome: (names, compared) =>
      `Where ${names} can be compared (${compared} pillars), they are less than a level apart.`,
    one: (name) => `Of the business lines, only ${name} can be seen: there is nothing to compare yet.`,
    none: 'No pillar can be seen for two business lines yet: there is nothing to compare.',
  },
  ofAll: (count, all) => `${count} of the ${all}`,
  movement: (round, parts) => `Since round ${round}: ${parts}.`,
  moved: (pillar, from, to) => `${pillar} from ${from} to ${to}`,
  unmoved: (pillar) => `${pillar} the same`,
  hardlyMoved: (pillar) => `${pillar} almost the same`,
  closer: ' (more agreed)',
  further: ' (less agreed)',
};

export const headingWords = { nl, en };
