import readXlsxFile from 'read-excel-file/node';
import type { Sources } from '../sources';
import { SourceError } from '../step';

const REPORT = 'elections/strukturdaten/SB_B07-02-01_2026.xlsx';

/** Inhabitants of the 78 Wahlkreise of 2026 at 31.12.2025 (table 2.1 of the report B VII 2-1), by id (`0101`). */
export async function readConstituencyPopulation(sources: Sources): Promise<Map<string, number>> {
  const sheets = (await readXlsxFile(Buffer.from(sources.bytes(REPORT)))) as unknown as { sheet: string; data: (string | number | null)[][] }[];
  const rows = sheets.find(({ sheet }) => sheet === '2.1')?.data;
  if (!rows) throw new SourceError(REPORT, 'has no sheet 2.1');
  const population = new Map<string, number>();
  // The Bezirke follow each other, each with its name in a row of its own, then its Wahlkreise from 1 upwards.
  let bezirk = 0, previous = Infinity;
  for (const [number, inhabitants] of rows.slice(8)) {
    if (typeof number !== 'number' || typeof inhabitants !== 'number') continue;
    if (number <= previous) bezirk++;
    previous = number;
    population.set(`${String(bezirk).padStart(2, '0')}${String(number).padStart(2, '0')}`, inhabitants);
  }
  const total = [...population.values()].reduce((sum, value) => sum + value, 0);
  if (population.size !== 78 || bezirk !== 12) throw new SourceError(REPORT, `table 2.1 has ${population.size} Wahlkreise in ${bezirk} Bezirke`);
  if (Math.abs(total / 3_913_644 - 1) > 0.001) throw new SourceError(REPORT, `table 2.1 counts ${total} inhabitants instead of 3913644`);
  return population;
}
