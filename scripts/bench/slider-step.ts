/** One step of a slider: verdicts, ranking and colour classes anew, for Berlin and for a hundred thousand areas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStart } from '../../src/data/start';
import { classOf } from '../../src/domain/colour/scales';
import type { AreaFigures } from '../../src/domain/criteria/area-figures';
import { assess } from '../../src/domain/criteria/assessment';
import { rankByRule } from '../../src/domain/criteria/ranking';
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

function medianStep(figures: AreaFigures, runs: number): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const assessment = assess(figures, { ...DEFAULT_THRESHOLDS, deviation: -run / runs });
    rankByRule(figures, assessment, 'plr');
    assessment.longTerm.deviation.map((value) => classOf(value, [-6, -4, -2, 0, 2, 4, 6]));
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
