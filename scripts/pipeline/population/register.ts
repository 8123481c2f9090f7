import { readCsv, readNumber } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';

/** Inhabitants of a Planungsraum as registered. */
export interface RegisterCount {
  readonly population: number;
  readonly under18: number;
  readonly age65: number;
}

const MATRIX = 'social/population/EWR_L21_202512E_Matrix.csv';
const TOTAL_2025 = 3_913_644;

/** Register of 31.12.2025 per Planungsraum. Two areas are `NA`: too few people to be published, taken as none. */
export function readRegister2025(sources: Sources): Map<string, RegisterCount> {
  const minors = ['E_EU1', 'E_E1U6', 'E_E6U15', 'E_E15U18'], seniors = ['E_E65U80', 'E_E80U110'];
  const rows = readCsv(MATRIX, sources.text(MATRIX), { delimiter: ';', columns: ['RAUMID', 'E_E', ...minors, ...seniors], minRows: 542 });
  const sum = (row: Record<string, string>, index: number, columns: readonly string[]) =>
    columns.reduce((total, column) => total + (readNumber(MATRIX, index + 2, column, row[column]) ?? 0), 0);
  const register = new Map(rows.map((row, index) => [row['RAUMID']!, {
    population: sum(row, index, ['E_E']), under18: sum(row, index, minors), age65: sum(row, index, seniors),
  }]));
  const total = [...register.values()].reduce((people, { population }) => people + population, 0);
  if (total !== TOTAL_2025) throw new SourceError(MATRIX, `counts ${total} inhabitants instead of ${TOTAL_2025}`);
  return register;
}
