import { drawForm } from '../../../shared/drawing/forms/drawForm.ts';
import { lineSignOf } from '../../../shared/drawing/forms/formCode.ts';
import type { FormGiverLine, FormInput } from '../../../shared/drawing/forms/formSheet.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { BusinessLine, Language, Round, WorkshopData } from '../../../shared/model/workshop.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { formGivers, type Whom } from './formGivers.ts';

/** The host makes PDFs of at most so many pages. */
const pagesInPdf = 200;

export interface FormSet {
  data: WorkshopData;
  pack: GridPack;
  /** The open round, or the one to come: forms are printed before the day. */
  round: Pick<Round, 'kind' | 'number' | 'mode' | 'partIds'>;
  /** The open round's id, to leave out who has finished; null before there is a round. */
  roundId: Round['id'] | null;
  whom: Whom;
  /** Codes of blank forms. */
  codes: readonly string[];
  language: Language;
}

/** One form: what it is about, and for whom. */
export interface Form {
  input: FormInput;
  giver: FormGiverLine;
}

/** The forms of some business lines; those of one person come together, to be handed out so. */
export function formsOf(set: FormSet, lines: readonly BusinessLine[]): Form[] {
  const { data, pack, round, roundId, whom, codes, language } = set;
  const { workshop } = data;
  const hasLines = workshop.businessLines.length > 1;
  const byCode = new Map<string, Form[]>();
  for (const line of lines) {
    const input = {
      organisation: workshop.organisation,
      date: workshop.date,
      language,
      pack,
      round,
      businessLine: hasLines ? line.name : '',
      lineSign: hasLines ? lineSignOf(line.id) : '',
      anonymity: workshop.anonymity,
    };
    for (const giver of formGivers(whom, data, roundId, line.id, codes)) {
      byCode.set(giver.code, [...(byCode.get(giver.code) ?? []), { input, giver }]);
    }
  }
  return [...byCode.values()].flat();
}

export function pagesOf({ input, giver }: Form): Scene[] {
  return drawForm(input, giver);
}

/** The pages in as few files as the host's limit allows, none of which ends in the middle of a form. */
export function partsOf(forms: readonly Scene[][]): Scene[][] {
  const parts: Scene[][] = [];
  for (const form of forms) {
    const last = parts.at(-1);
    if (last && last.length + form.length <= pagesInPdf) last.push(...form);
    else parts.push([...form]);
  }
  return parts;
}
