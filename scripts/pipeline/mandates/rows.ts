import corrections from '../../../data/corrections.json' with { type: 'json' };
import { readCsv } from '../read/csv';
import { SourceError, type StepContext } from '../step';

/**
 * A raw table of the folder `mandates/` with the corrections of data/corrections.json; `rows` is the exact number, so
 * that a truncated file stops the step.
 */
export function readMandateTable(context: StepContext, name: string, rows: number, columns: readonly string[]): Record<string, string>[] {
  const file = `mandates/${name}`;
  const records = readCsv(file, context.sources.text(file), { columns, minRows: rows });
  if (records.length !== rows) throw new SourceError(file, `has ${records.length} rows instead of ${rows}`);
  for (const correction of corrections) if (correction.file === file) correct(records, correction);
  return records;
}

/** Only what was seen is corrected: if the publisher has changed the value, a person has to look again. */
function correct(records: Record<string, string>[], { file, key, id, column, published, corrected }: (typeof corrections)[number]): void {
  const record = records.find((candidate) => candidate[key] === id);
  if (record?.[column] !== published) throw new SourceError(file, `data/corrections.json expects "${published}" as ${column} of ${id}`);
  record[column] = corrected;
}

/** The text of a cell; empty means not known. */
export function textOrNull(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

/** The latest date named in a remark such as "ohne Datum (2017) | OSM 2026-04"; a guess ("vermutlich …") is no date. */
export function latestDate(remark: string | undefined): string | null {
  const dates = (remark ?? '').replace(/\(vermutlich[^)]*\)/g, '').match(/\d{4}(?:-\d{2}){0,2}/g) ?? [];
  return dates.sort().at(-1) ?? null;
}

/** "Tempelhof-Schöneberg" → "07", checked. */
export function bezirkIdByName(
  kreise: readonly { readonly id: string; readonly name: string }[], file: string, name: string, row: number,
): string {
  const kreis = kreise.find((candidate) => candidate.name === name);
  if (!kreis) throw new SourceError(file, `"${name}" is not a Bezirk`, row);
  return kreis.id;
}
