import { folded } from '../../words/nameKey.ts';

/** Averages and sums below a table, which are nobody's answers. */
const totalsWords =
  /^(((eind|sub)?totaal|gemiddelden?|gem\.?|mediaan|gesamt|summe|durchschnitt|mittelwert|grand total|(sub)?total|averages?|avg\.?|mean|median|sum|standaarddeviatie|standaardafwijking|standardabweichung|standard deviation|std\.?( ?dev\.?)?|stdev|spreiding|variantie|variance|modus|minimum|maximum|laagste|hoogste|lowest|highest|norm|benchmark|streefwaarde|aantal( antwoorden| respondenten)?|respons|count)([ :(].*)?|n ?[=:] ?\d+)$/;

/** Such a row too, where it stands below another: Max is a name as well. */
const totalsBelow = /^(min|max|mode|doel|target|verschil|difference)\.?$/;

export function isTotalsWord(text: string): boolean {
  return totalsWords.test(folded(text));
}

/** Whether a text heads a row of totals where it stands below another. */
export function isTotalsWordBelow(text: string): boolean {
  return totalsBelow.test(folded(text));
}
