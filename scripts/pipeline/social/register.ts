import type { Sources } from '../sources';
import { AreaTable, COUNT, percentages, type Figure, type Values } from './figure';

const FOLDER = 'social/population';
const DAY = '2025-12-31';

/** Inhabitants of one day by the groups that serve as denominators. */
export interface Groups {
  readonly all: Values;
  readonly under15: Values;
  readonly under18: Values;
  readonly age15to27: Values;
  readonly age15to65: Values;
  readonly age65: Values;
}

/** Age groups of the register (Statistischer Bericht A I 16, table 2) at the end of a year, on the LOR of 2021. */
export function readGroups(sources: Sources, year: 2021 | 2022, known: ReadonlySet<string>): Groups {
  const bands = ['below_6', '6_15', '15_18', '18_27', '27_45', '45_55', '55_65', 'above_65'].map((band) => `inhabitants_age_${band}`);
  const table = new AreaTable(sources, `${FOLDER}/berlin-lor-population-${year}-02-t2-planning-areas.csv`, {
    id: 'id', columns: ['inhabitants', ...bands], rows: known.size, known,
  });
  const between = (first: number, last: number) => table.sums(bands.slice(first, last + 1));
  return {
    all: table.numbers('inhabitants', COUNT),
    under15: between(0, 1),
    under18: between(0, 2),
    age15to27: between(2, 3),
    age15to65: between(2, 6),
    age65: between(7, 7),
  };
}

/** Inhabitants at the end of 2020 on the old LOR. */
export function readOldPopulation2020(sources: Sources): Map<string, number | null> {
  const file = `${FOLDER}/berlin-lor-population-2020-02-t1-planning-areas.csv`;
  return new AreaTable(sources, file, { id: 'id', columns: ['inhabitants'], rows: 448 }).numbers('inhabitants', COUNT);
}

/**
 * Population, its age groups and origin, and its growth.
 *
 * @param population2020 register of 31.12.2020 on the LOR of 2021, as published with MSS 2021; the register's own table
 *   of that day is on the old LOR.
 */
export function registerFigures(sources: Sources, population2020: Values, known: ReadonlySet<string>): Figure[] {
  const young = ['E_EU1', 'E_E1U6', 'E_E6U15', 'E_E15U18'], old = ['E_E65U80', 'E_E80U110'];
  const table = new AreaTable(sources, `${FOLDER}/EWR_L21_202512E_Matrix.csv`, {
    id: 'RAUMID', columns: ['E_E', ...young, ...old], rows: known.size, known, delimiter: ';',
  });
  const population = table.numbers('E_E', COUNT), under18 = table.sums(young), age65 = table.sums(old);
  const ratios = percentages(population, population2020);
  const growth = new Map([...ratios].map(([id, percent]) => [id, percent === null ? null : percent - 100]));
  return [
    { id: 'population_2025', period: DAY, values: population, coarse: 'sum' },
    { id: 'under18_share_2025', period: DAY, values: percentages(under18, population), coarse: 'mean', weights: population },
    { id: 'age65_share_2025', period: DAY, values: percentages(age65, population), coarse: 'mean', weights: population },
    { id: 'population_growth_2020_2025', period: `2020-12-31/${DAY}`, values: growth, coarse: 'mean', weights: population2020 },
    ...originFigures(sources, known),
  ];
}

function originFigures(sources: Sources, known: ReadonlySet<string>): Figure[] {
  const table = new AreaTable(sources, `${FOLDER}/berlin-lor-population-2024-02-t1-planning-areas.csv`, {
    id: 'id', columns: ['inhabitants', 'inhabitants_with_migration_background', 'inhabitants_foreigners'], rows: known.size, known,
  });
  const weights = table.numbers('inhabitants', COUNT);
  const share = (id: string, column: string): Figure =>
    ({ id, period: '2024-12-31', values: percentages(table.numbers(column, COUNT), weights), coarse: 'mean', weights });
  return [share('foreign_share_2024', 'inhabitants_foreigners'), share('migration_share_2024', 'inhabitants_with_migration_background')];
}
