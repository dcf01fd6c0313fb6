import { agreementBand } from '../../shared/analysis/agreement.ts';
import type { GroupRef } from '../../shared/analysis/gap.ts';
import type { PillarAnalysis } from '../../shared/analysis/pillar.ts';
import type { Topic } from '../../shared/analysis/topics.ts';
import type { GridPack } from '../../shared/content/pack.ts';
import { gridPack, pillarById } from '../../shared/content/packs.ts';
import type { PillarId } from '../../shared/model/ids.ts';
import type { Language, WorkshopData } from '../../shared/model/workshop.ts';
import { unreachable } from '../../shared/result.ts';
import { formatDate } from '../../shared/words/dates.ts';
import { formatLevel, formatNumber } from '../../shared/words/language.ts';
import { type LineReport, type RoundReport, reportJson, reportsOf } from './analysisReport.ts';
import type { Given } from './io.ts';
import { table } from './table.ts';
import { type CliWords, cliWords } from './words.ts';

/** The analysis of a workshop, as tables to read or as JSON. */
export function analyse(data: WorkshopData, given: Given): string {
  const pack = gridPack(data.workshop.packId);
  if (!pack) throw new Error(`A checked file names the model ${data.workshop.packId}`);
  const reports = reportsOf(data, pack);
  if (given.options.json === true) return JSON.stringify(reportJson(data, reports), null, 2);
  const say = new Teller(data, pack, given.language);
  const { organisation, date } = data.workshop;
  const title = [organisation, formatDate(date, given.language)].filter((part) => part !== '').join(' · ');
  if (reports.length === 0) return `${title}\n\n${cliWords(given.language).noRounds}`;
  return [title, ...reports.map((report) => say.round(report))].join('\n\n');
}

/** Puts the analysis of one workshop into words of one language. */
class Teller {
  readonly #data: WorkshopData;
  readonly #pack: GridPack;
  readonly #language: Language;
  readonly #words: CliWords;

  constructor(data: WorkshopData, pack: GridPack, language: Language) {
    this.#data = data;
    this.#pack = pack;
    this.#language = language;
    this.#words = cliWords(language);
  }

  round({ round, lines, lineGaps }: RoundReport): string {
    const words = this.#words;
    const heading = `${words.kinds[round.kind]} ${round.number} (${words.modes[round.mode]})`;
    if (!lines) return `${heading}\n${words.hidden}`;
    const parts = lines.map((line) => `${heading} · ${this.#line(line)}`);
    if (lineGaps.length > 0) {
      const sentences = lineGaps.map(({ pillarId, higher, lower }) =>
        words.gap(
          this.#pillar(pillarId),
          `${this.#lineName(higher.businessLineId)} ${this.#level(higher.median)}`,
          `${this.#lineName(lower.businessLineId)} ${this.#level(lower.median)}`,
        ),
      );
      parts.push(listed(words.betweenLines, sentences));
    }
    return parts.join('\n\n');
  }

  #line({ line, analysis, topics, targets }: LineReport): string {
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
        columns.distribution,
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
    const sentences = topics.map((topic) => this.#topic(topic));
    return [
      `${line.name} · ${words.attendance(finished.length, all)}`,
      '',
      figures,
      '',
      listed(words.discuss, sentences.length > 0 ? sentences : [words.nothing]),
    ].join('\n');
  }

  #figures({ all, asked, visibility }: PillarAnalysis, minimum: number): string[] {
    const words = this.#words;
    if (!all) {
      const few = visibility === 'hands-reveal-own' ? words.handsReveal(minimum) : words.tooFew(minimum);
      return ['–', '–', '–', '–', asked ? few : words.notAsked, '–'];
    }
    const band = words.bands[agreementBand(all.agreement)];
    return [
      String(all.label),
      this.#level(all.median),
      `${this.#level(all.q1)} – ${this.#level(all.q3)}`,
      all.distribution.join(' '),
      `${formatNumber(all.agreement, this.#language, 2)} ${band}`,
      String(all.n),
    ];
  }

  #topic(topic: Topic): string {
    const words = this.#words;
    const pillar = this.#pillar(topic.pillarId);
    switch (topic.kind) {
      case 'camps': {
        const { low, high } = topic.camps;
        return words.camps(pillar, low.count, this.#level(low.median), high.count, this.#level(high.median));
      }
      case 'gap': {
        const seen = (side: { group: GroupRef; median: number }) =>
          `${this.#group(side.group)} ${this.#level(side.median)}`;
        return words.gap(pillar, seen(topic.gap.higher), seen(topic.gap.lower));
      }
      case 'expectation': {
        const { expected, measured, verdict } = topic.expectation;
        const say = verdict === 'below' ? words.below : words.above;
        return say(pillar, String(expected), this.#level(measured));
      }
      case 'bottleneck':
        return words.bottleneck(
          pillar,
          this.#level(topic.bottleneck.median),
          this.#level(topic.bottleneck.overall),
        );
      case 'agreement':
        return words.divided(pillar, formatNumber(topic.agreement, this.#language, 2));
      case 'contradiction':
        return words.contradiction(pillar, topic.contradictions);
      default:
        return unreachable(topic);
    }
  }

  #level(value: number): string {
    return formatLevel(value, this.#language);
  }

  #pillar(id: PillarId): string {
    return pillarById(this.#pack, id)?.name[this.#language] ?? id;
  }

  #group(group: GroupRef): string {
    if (group.by === 'layer') return this.#words.layers[group.layer];
    const { departments } = this.#data.workshop;
    return departments.find(({ id }) => id === group.departmentId)?.name ?? group.departmentId;
  }

  #lineName(id: string): string {
    return this.#data.workshop.businessLines.find((line) => line.id === id)?.name ?? id;
  }
}

function listed(heading: string, sentences: readonly string[]): string {
  return [heading, ...sentences.map((sentence) => `  • ${sentence}`)].join('\n');
}
