/**
 * The weighted index: a step of a weight's slider on all Planungsräume, and ten thousand draws of its weights and its
 * normalisation. Eight criteria on real columns, with their gaps and ties.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStart } from '../../src/data/start';
import type { IndexDefinition } from '../../src/domain/composite/definition';
import { orderByScore } from '../../src/domain/composite/order';
import { robustness } from '../../src/domain/composite/robustness';
import { aggregate, criteriaColumns, normaliseCriteria, type CriteriaColumns } from '../../src/domain/composite/scores';
import { whatIf } from '../../src/domain/composite/what-if';
import { milliseconds, type Bench } from './line';

const DRAWS = 10_000;
const RUNS = 15;

export const robustnessBench: Bench = {
  name: 'robustness',
  measure() {
    const { definition, columns } = eightCriteria();
    const normalised = normaliseCriteria(definition, columns);
    const into = aggregate(normalised, [1, 1, 1, 1, 1, 1, 1, 1]);
    const step = (run: number): void => {
      orderByScore(aggregate(normalised, definition.criteria.map(({ weight }, index) => (index === 0 ? run : weight)), into).scores);
    };
    const question = { definition, columns, draws: DRAWS, concentration: 30, varyNormalisation: true, top: [20] };
    const times = timesOf(RUNS, () => robustness(question));
    return [
      milliseconds('index: slider step of a weight, 542 Planungsräume, 8 criteria', median(timesOf(300, step)), 2),
      milliseconds('index: normalise anew, 542 Planungsräume, 8 criteria', median(timesOf(100, () => normaliseCriteria(definition, columns))), null),
      milliseconds('index: what would have to change for one area', median(timesOf(10, () => whatIf(definition, columns, 100, 20, () => 1))), null),
      milliseconds(`index: ${DRAWS} draws × 542 × 8 criteria, median`, median(times), 250),
      milliseconds(`index: ${DRAWS} draws × 542 × 8 criteria, first`, times[0]!, null),
    ];
  },
};

function eightCriteria(): { definition: IndexDefinition; columns: CriteriaColumns } {
  const berlin = readStart(readFileSync(join(import.meta.dirname, '../../public/data/start.arrow')));
  const figures: readonly (readonly [string, Float64Array])[] = [
    ['status', berlin.statusClass], ['dynamics', berlin.dynamicClass], ['mandates', berlin.memberShare], ['population', berlin.population],
    ['agh2016', berlin.spdShare.agh2016], ['agh2023', berlin.spdShare.agh2023], ['btw2025', berlin.spdShare.btw2025], ['eu2024', berlin.spdShare.eu2024],
  ];
  const definition: IndexDefinition = {
    aggregation: 'arithmetic',
    criteria: figures.map(([figure], index) => ({ figure, weight: 5 + index, direction: { kind: 'more' }, normalisation: { kind: 'percentile' } })),
  };
  const rows = berlin.levels.flatMap((level, row) => (level === 'plr' ? [row] : []));
  return { definition, columns: criteriaColumns(definition, (figure) => figures.find(([name]) => name === figure)?.[1], rows) };
}

function timesOf(runs: number, measured: (run: number) => void): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    measured(run);
    return performance.now() - start;
  });
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
