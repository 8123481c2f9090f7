/** One step of a slider: verdicts, index, ranking and colour classes anew, for Berlin and for a hundred thousand areas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStart } from '../../src/data/start';
import { classOf } from '../../src/domain/colour/scales';
import type { AreaFigures } from '../../src/domain/criteria/area-figures';
import { DEFAULT_INDEX } from '../../src/domain/composite/definition';
import { orderByScore } from '../../src/domain/composite/order';
import { aggregate, criteriaColumns, normaliseCriteria } from '../../src/domain/composite/scores';
import { assess, deriveColumns } from '../../src/domain/criteria/assessment';
import { DEFAULT_THRESHOLDS } from '../../src/domain/criteria/resolution';
import { milliseconds, type Bench } from './line';

const MANY = 100_000;

export const sliderStep: Bench = {
  name: 'slider-step',
  measure() {
    const berlin = readStart(readFileSync(join(import.meta.dirname, '../../public/data/start.arrow')));
    return [
      milliseconds('slider step, 542 Planungsräume (834 areas assessed)', medianStep(berlin, 200), 2),
      milliseconds(`slider step, ${MANY} areas`, medianStep(repeated(berlin, MANY), 15), 60),
    ];
  },
};

/** A threshold in motion: verdicts, then the order by verdict and index, then classes. */
function medianStep(figures: AreaFigures, runs: number): number {
  const ranked = figures.ids.flatMap((_, row) => (figures.levels[row] === 'plr' && figures.reliable[row] ? [row] : []));
  const derived = deriveColumns(figures, DEFAULT_THRESHOLDS);
  const columnOf = (key: string): Float64Array | undefined =>
    ({ mss_status_index_2023: figures.statusIndex, 'rule-mandate_share': derived.columns.mandate_share, 'rule-deviation': derived.columns.deviation })[key];
  const normalised = normaliseCriteria(DEFAULT_INDEX, criteriaColumns(DEFAULT_INDEX, columnOf, ranked));
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { verdict } = assess(figures, { ...DEFAULT_THRESHOLDS, deviation: -run / runs }, null, derived);
    const { scores } = aggregate(normalised, DEFAULT_INDEX.criteria.map(({ weight }, criterion) => weight + (criterion === 0 ? run / runs : 0)));
    orderByScore(scores, { tiers: Uint8Array.from(ranked, (row) => (verdict[row] === 'yes' ? 0 : 1)) });
    scores.map((value) => classOf(value, [20, 40, 50, 60, 70, 80]));
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** The Planungsräume over and over, with the city last: the same mix of values, only more of them. */
function repeated(figures: AreaFigures, count: number): AreaFigures {
  const plr = figures.levels.flatMap((level, row) => (level === 'plr' ? [row] : []));
  const rows = Array.from({ length: count }, (_, index) => plr[index % plr.length]!);
  rows.push(figures.levels.indexOf('city'));
  const take = <Column>(column: Column): Column => {
    if (column instanceof Float64Array) return Float64Array.from(rows, (row) => column[row]!) as Column;
    if (Array.isArray(column)) return rows.map((row) => column[row] as unknown) as Column;
    return Object.fromEntries(Object.entries(column as object).map(([key, values]) => [key, take(values)])) as Column;
  };
  const many = take(figures);
  return { ...many, ids: rows.map((_, index) => `area${index}`) };
}
