import { decodeTable } from '../arrow';

/** What an indicator measures, of when, from whom: a row of the table indicator_catalogue. */
export interface IndicatorEntry {
  readonly id: string;
  readonly title: Readonly<Record<'de' | 'en', string>>;
  readonly definition: Readonly<Record<'de' | 'en', string>>;
  readonly note: Readonly<Record<'de' | 'en', string>>;
  readonly unit: string;
  readonly higherIs: 'worse' | 'better' | 'neutral';
  readonly kind: 'share' | 'count' | 'index' | 'class' | 'minutes';
  readonly sourceId: string;
  readonly period: string;
  readonly quality: 'official' | 'computed' | 'converted' | 'estimated';
  readonly finestLevel: 'plr' | 'pgr' | 'wk26';
}

/** Reads the indicator catalogue. It needs no database: forty kilobytes say what every figure means. */
export async function loadIndicatorCatalogue(): Promise<ReadonlyMap<string, IndicatorEntry>> {
  const response = await fetch('data/indicator_catalogue.arrow');
  if (!response.ok) throw new Error(`indicator_catalogue.arrow: ${response.status} ${response.statusText}`);
  return readIndicatorCatalogue(new Uint8Array(await response.arrayBuffer()));
}

export function readIndicatorCatalogue(bytes: Uint8Array): ReadonlyMap<string, IndicatorEntry> {
  const columns = decodeTable(bytes);
  const text = (column: string, row: number): string => String(columns[column]?.[row] ?? '');
  const both = (column: string, row: number) => ({ de: text(`${column}_de`, row), en: text(`${column}_en`, row) });
  const entries = Array.from(columns['indicator_id'] ?? [], (id, row): [string, IndicatorEntry] => [
    String(id),
    {
      id: String(id), title: both('title', row), definition: both('definition', row), note: both('caveat', row), unit: text('unit', row),
      higherIs: text('higher_is', row) as IndicatorEntry['higherIs'], kind: text('kind', row) as IndicatorEntry['kind'],
      sourceId: text('source_id', row), period: text('period', row),
      quality: (text('quality', row) || 'official') as IndicatorEntry['quality'],
      finestLevel: (text('finest_level', row) || 'plr') as IndicatorEntry['finestLevel'],
    },
  ]);
  return new Map(entries);
}
