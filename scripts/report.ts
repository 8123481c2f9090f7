/**
 * `npm run report`: the verdict of the resolution's rule on every Kiez as CSV on standard output, for people who work
 * without a browser. The same functions as in the application. `npm run report -- --help` lists the options.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStart } from '../src/data/start';
import { AREA_LEVELS, COUNTED_ELECTIONS, ELECTION_IDS, type AreaLevel, type ElectionId } from '../src/domain/catalogue';
import type { AreaFigures } from '../src/domain/criteria/area-figures';
import { assess } from '../src/domain/criteria/assessment';
import { DEFAULT_THRESHOLDS, MANDATE_SENSES, type ResolutionThresholds } from '../src/domain/criteria/resolution';
import { reasonsOf, unreliableReason } from '../src/domain/criteria/wording';
import type { Language } from '../src/domain/wording/format';

const HELP = `npm run report -- [options]

Kieze with their verdict under the rule "structurally weak AND (no mandate holder OR long-term below average)".

  --level LEVEL          ${AREA_LEVELS.join(', ')} (plr)
  --kreis NN             only this Bezirk, 01 to 12
  --verdict V            only yes, no or unknown
  --weak-class N         lowest MSS status class that is weak: 3 or 4 (3)
  --weak-share P         share of inhabitants in weak Planungsräume, % (50)
  --mandate SENSE        direct or member (member)
  --mandate-share P      fewer than P % of inhabitants with a mandate holder (50)
  --deviation D          mean deviation below D points (0)
  --below-share P        below the city in at least P % of the elections (75)
  --elections A,B        elections that count (the eleven counted ones); all = with the estimate for 2026
  --format F             csv, csv-de (semicolon, decimal comma), json or ndjson (csv)
  --language L           language of the reasons: de or en (de)
`;

const FORMATS = ['csv', 'csv-de', 'json', 'ndjson'] as const;
type Row = Record<'area_id' | 'name' | 'weak' | 'no_mandate' | 'below' | 'verdict' | 'reasons', string>;

class UsageError extends Error {}

function main(): void {
  const { values } = parseArgs({
    options: {
      level: { type: 'string', default: 'plr' }, kreis: { type: 'string' }, verdict: { type: 'string' },
      'weak-class': { type: 'string', default: '3' }, 'weak-share': { type: 'string', default: '50' },
      mandate: { type: 'string', default: 'member' }, 'mandate-share': { type: 'string', default: '50' },
      deviation: { type: 'string', default: '0' }, 'below-share': { type: 'string', default: '75' }, elections: { type: 'string' },
      format: { type: 'string', default: 'csv' }, language: { type: 'string', default: 'de' }, help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const level = oneOf('--level', values.level, AREA_LEVELS);
  const language = oneOf('--language', values.language, ['de', 'en'] as const);
  const thresholds: ResolutionThresholds = {
    ...DEFAULT_THRESHOLDS,
    weakFromClass: Number(oneOf('--weak-class', values['weak-class'], ['3', '4'])) as 3 | 4,
    weakShare: numberIn('--weak-share', values['weak-share'], 0, 100),
    mandateSense: oneOf('--mandate', values.mandate, MANDATE_SENSES),
    mandateShare: numberIn('--mandate-share', values['mandate-share'], 0, 100),
    deviation: numberIn('--deviation', values.deviation, -100, 100),
    belowShare: numberIn('--below-share', values['below-share'], 0, 100),
    elections: electionList(values.elections),
  };
  const kreis = values.kreis === undefined ? undefined : oneOf('--kreis', values.kreis.padStart(2, '0'), KREISE);
  const verdict = values.verdict === undefined ? undefined : oneOf('--verdict', values.verdict, ['yes', 'no', 'unknown']);
  const format = oneOf('--format', values.format, FORMATS);
  const figures = readStart(readFileSync(join(import.meta.dirname, '../public/data/start.arrow')));
  const rows = report(figures, thresholds, level, language, kreis).filter((row) => verdict === undefined || row.verdict === verdict);
  process.stdout.write(render(rows, format));
}

const KREISE = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

function report(figures: AreaFigures, thresholds: ResolutionThresholds, level: AreaLevel, language: Language, kreis?: string): Row[] {
  const assessment = assess(figures, thresholds);
  const rows: Row[] = [];
  for (let row = 0; row < figures.ids.length; row++) {
    if (figures.levels[row] !== level || (kreis && figures.bezirkIds[row] !== kreis)) continue;
    const reasons = reasonsOf(figures, assessment, row, language).map((reason) => reason.sentence);
    if (!figures.reliable[row]) reasons.unshift(unreliableReason(language));
    rows.push({
      area_id: figures.ids[row]!, name: figures.names[row]!,
      weak: assessment.arms.weak[row]!, no_mandate: assessment.arms.no_mandate[row]!, below: assessment.arms.below[row]!,
      verdict: assessment.verdict[row]!, reasons: reasons.join(' '),
    });
  }
  return rows;
}

function render(rows: readonly Row[], format: (typeof FORMATS)[number]): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 1)}\n`;
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const separator = format === 'csv-de' ? ';' : ',';
  const header: (keyof Row)[] = ['area_id', 'name', 'weak', 'no_mandate', 'below', 'verdict', 'reasons'];
  const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\n`;
  return line(header) + rows.map((row) => line(header.map((name) => row[name]))).join('');
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is defused. */
function quoted(cell: string, separator: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function electionList(text: string | undefined): readonly ElectionId[] {
  if (text === undefined) return COUNTED_ELECTIONS;
  if (text === 'all') return ELECTION_IDS;
  return text.split(',').map((id) => oneOf('--elections', id.trim(), ELECTION_IDS));
}

function oneOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  if (!choices.includes(value as Choice)) throw new UsageError(`${option} takes ${choices.join(', ')}; not "${value}".`);
  return value as Choice;
}

function numberIn(option: string, text: string, min: number, max: number): number {
  const value = text.trim() === '' ? NaN : Number(text.replace(',', '.'));
  if (!(value >= min && value <= max)) throw new UsageError(`${option} takes a number from ${min} to ${max}; not "${text}".`);
  return value;
}

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  main();
} catch (error) {
  const usage = error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage ? '\nnpm run report -- --help lists the options.\n' : ''}`);
  process.exitCode = usage ? 2 : 1;
}
