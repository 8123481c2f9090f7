import { readCsv, readNumber } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';

const MATRIX = 'social/population/EWR_L21_202512E_Matrix.csv';
const MINORS = ['E_EU1', 'E_E1U6', 'E_E6U15', 'E_E15U18'], SENIORS = ['E_E65U80', 'E_E80U110'];
const MSS = 'social/mss/mss_2021_indizes.csv';

/** Inhabitants by Planungsraum as registered; a Planungsraum without a published figure counts as empty. */
export type Register = Readonly<Record<'population' | 'under18' | 'age65', Map<string, number>>>;

/** Register of 31.12.2025. Two areas are `NA`: too few people to be published. */
export function readRegister2025(sources: Sources): Register {
  const rows = table(sources, MATRIX, ';', ['RAUMID', 'E_E', ...MINORS, ...SENIORS]);
  return {
    population: counts(MATRIX, rows, 'RAUMID', ['E_E'], 3_913_644),
    under18: counts(MATRIX, rows, 'RAUMID', MINORS, 3_913_644 - 3_285_846),
    age65: counts(MATRIX, rows, 'RAUMID', SENIORS, 747_667),
  };
}

/** Totals of the register of 31 December, published on the Planungsräume of 2021. */
const TOTALS = { 2021: 3_775_480, 2022: 3_850_809, 2023: 3_878_100, 2024: 3_897_145 } as const;

/** Register of 31 December of a year. */
export function readRegister(sources: Sources, year: keyof typeof TOTALS): Register & { readonly germans: Map<string, number> } {
  const path = (part: string) => `social/population/berlin-lor-population-${year}-02-${part}-planning-areas.csv`;
  const people = table(sources, path('t1'), ',', ['id', 'inhabitants', 'inhabitants_germans']);
  const minors = ['inhabitants_age_below_6', 'inhabitants_age_6_15', 'inhabitants_age_15_18'];
  const ages = table(sources, path('t2'), ',', ['id', ...minors, 'inhabitants_age_above_65']);
  return {
    population: counts(path('t1'), people, 'id', ['inhabitants'], TOTALS[year]),
    germans: counts(path('t1'), people, 'id', ['inhabitants_germans']),
    under18: counts(path('t2'), ages, 'id', minors),
    age65: counts(path('t2'), ages, 'id', ['inhabitants_age_above_65']),
  };
}

/** Inhabitants of 31.12.2020 on the Planungsräume of 2021, from Monitoring Soziale Stadtentwicklung 2021 (`EW`). */
export function readRegister2020(sources: Sources): Map<string, number> {
  return counts(MSS, table(sources, MSS, ',', ['PLR_ID', 'EW']), 'PLR_ID', ['EW'], 3_769_962);
}

function table(sources: Sources, path: string, delimiter: ',' | ';', columns: readonly string[]): Record<string, string>[] {
  const rows = readCsv(path, sources.text(path), { delimiter, columns, minRows: 542 });
  if (rows.length !== 542) throw new SourceError(path, `has ${rows.length} Planungsräume instead of 542`);
  return rows;
}

function counts(path: string, rows: readonly Record<string, string>[], id: string, columns: readonly string[], expected?: number): Map<string, number> {
  const values = new Map(rows.map((row, index) => [
    row[id]!, columns.reduce((total, column) => total + (readNumber(path, index + 2, column, row[column]) ?? 0), 0),
  ]));
  const total = [...values.values()].reduce((sum, value) => sum + value, 0);
  if (expected !== undefined && total !== expected) throw new SourceError(path, `${columns.join(' + ')} counts ${total} instead of ${expected}`);
  return values;
}
