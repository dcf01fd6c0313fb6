import { agreementBand } from '../../shared/analysis/agreement.ts';
import type { PillarAnalysis } from '../../shared/analysis/pillar.ts';
import { highestLevel } from '../../shared/content/levels.ts';
import { pillarById } from '../../shared/content/packs.ts';
import { gridOf } from '../../shared/model/carried.ts';
import type { PillarId } from '../../shared/model/ids.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import type { Language, WorkshopData } from '../../shared/model/workshop.ts';
import type { Said } from '../../shared/sentences/readings.ts';
import { formatDate } from '../../shared/words/dates.ts';
import { formatLevel, formatNumber } from '../../shared/words/language.ts';
import { type LineReport, type RoundReport, reportJson, reportsOf } from './analysisReport.ts';
import type { Given } from './io.ts';
import { table } from './table.ts';
import { type CliWords, cliWords } from './words.ts';

/** The analysis of a workshop, as tables to read or as JSON. */
export function analyse(data: WorkshopData, given: Given): string {
  const pack = gridOf(data);
  if (given.options.json === true) return JSON.stringify(reportJson(data, pack), null, 2);
  const reports = reportsOf(data, pack);
  const say = new Teller(pack, given.language);
  const { organisation, date } = data.workshop;
  const title = [organisation, formatDate(date, given.language)].filter((part) => part !== '').join(' · ');
  if (reports.length === 0) return `${title}\n\n${cliWords(given.language).noRounds}`;
  return [title, ...reports.map((report) => say.round(report))].join('\n\n');
}

/** Puts the analysis of one workshop into words of one language. */
class Teller {
  readonly #pack: GridPack;
  readonly #language: Language;
  readonly #words: CliWords;

  constructor(pack: GridPack, language: Language) {
    this.#pack = pack;
    this.#language = language;
    this.#words = cliWords(language);
  }

  round({ round, lines }: RoundReport): string {
    const words = this.#words;
    const heading = `${words.kinds[round.kind]} ${round.number} (${words.modes[round.mode]})`;
    if (!lines) return `${heading}\n${words.hidden}`;
    return lines.map((line) => `${heading} · ${this.#line(line)}`).join('\n\n');
  }

  #line({ line, analysis, sentences, targets }: LineReport): string {
    const words = this.#words;
    const { finished, started, missing } = analysis.attendance;
    const all = finished.length + started.length + missing.length;
    const { columns } = words;
    const figures = table(
      [
        columns.pillar,
        columns.level,
        columns.median,
        columns.quartiles,
        columns.distribution(highestLevel(this.#pack)),
        columns.agreement,
        columns.n,
        columns.expected,
        columns.target,
      ],
      analysis.pillars.map((pillar) => [
        this.#pillar(pillar.pillarId),
        ...this.#figures(pillar, analysis.minimumGroupSize),
        line.expected[pillar.pillarId]?.toString() ?? '–',
        targets.get(pillar.pillarId)?.toString() ?? '–',
      ]),
      ['left', 'right', 'right', 'right', 'right', 'left', 'right', 'right', 'right'],
    );
    const readings = Object.entries(words.readings).flatMap(([reading, heading]) => {
      const said = sentences.filter((each) => each.reading === reading);
      return said.length === 0
        ? []
        : [
            listed(
              heading,
              said.map((each) => this.#said(each)),
            ),
          ];
    });
    return [
      `${line.name} · ${words.attendance(finished.length, all)}`,
      '',
      figures,
      '',
      readings.join('\n'),
    ].join('\n');
  }

  #figures({ all, asked, visibility }: PillarAnalysis, minimum: number): string[] {
    const words = this.#words;
    if (!all) {
      const few = visibility === 'hands-reveal-own' ? words.handsReveal(minimum) : words.tooFew(minimum);
      return ['–', '–', '–', '–', asked ? few : words.notAsked, '–'];
    }
    const band = words.bands[agreementBand(all)];
    return [
      String(all.label),
      this.#level(all.median),
      `${this.#level(all.q1)} – ${this.#level(all.q3)}`,
      all.distribution.join(' '),
      `${formatNumber(all.agreement, this.#language, 2)} ${band}`,
      String(all.n),
    ];
  }

  /** Where people differ, also who and how much; of other claims the sentence says that itself. */
  #said({ kind, text, detail }: Said): string {
    const isSpread = kind === 'camps' || kind === 'divided';
    return [text, ...(isSpread && detail ? [detail] : [])].map((each) => each[this.#language]).join(' ');
  }

  #level(value: number): string {
    return formatLevel(value, this.#language);
  }

  #pillar(id: PillarId): string {
    return pillarById(this.#pack, id)?.name[this.#language] ?? id;
  }
}

function listed(heading: string, sentences: readonly string[]): string {
  return [heading, ...sentences.map((sentence) => `  • ${sentence}`)].join('\n');
}
