import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Columns } from '../../../src/data/validate';
import { PROJECT, readSourceCatalogue } from '../sources';
import { SourceError } from '../step';

export const CATALOGUE_FILE = 'data/indicators.json';

/** An entry of data/indicators.json: a row of `indicator_catalogue`, with further columns. */
export interface CatalogueRow {
  readonly indicator_id: string;
  readonly title_de: string;
  readonly title_en: string;
  readonly unit: string;
  readonly higher_is: 'worse' | 'better' | 'neutral';
  readonly kind: 'share' | 'count' | 'index' | 'class' | 'minutes';
  readonly definition_de: string;
  readonly definition_en: string;
  readonly source_id: string;
  readonly period: string;
  /**
   * `official`: as published; `computed`: by us from published figures; `converted`: carried from another division of
   * the city; `estimated`: with a model.
   */
  readonly quality?: 'official' | 'computed' | 'converted' | 'estimated' | null;
  /** Finest level on which the figure is known; finer areas carry its value. */
  readonly finest_level?: string | null;
  readonly caveat_de?: string | null;
  readonly caveat_en?: string | null;
}

/** The curated catalogue of the social indicators. */
export function readCatalogue(): CatalogueRow[] {
  const rows = JSON.parse(readFileSync(join(PROJECT, CATALOGUE_FILE), 'utf8')) as CatalogueRow[];
  const sourceIds = new Set(readSourceCatalogue().map((source) => source.id));
  rows.forEach((row, index) => {
    if (sourceIds.has(row.source_id)) return;
    throw new SourceError(CATALOGUE_FILE, `the source ${row.source_id} of ${row.indicator_id} is not in data/sources.json`, index + 1);
  });
  return rows;
}

/** Rows as columns; a column that only some rows have is null in the others. */
export function columnsOf(rows: readonly object[]): Columns {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name] ?? null)]));
}
