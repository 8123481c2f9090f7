import type { AreaFigures } from '../domain/criteria/area-figures';
import { ELECTION_IDS, type AreaLevel, type ElectionId } from '../domain/catalogue';
import { decodeTable, missingColumns } from './arrow';
import { schema } from './schema';
import type { Columns } from './validate';

/**
 * Turns the bytes of `start.arrow` into the figures of all areas.
 *
 * @throws if a column of the contract is missing: then the file does not belong to this version.
 */
export function readStart(bytes: Uint8Array): AreaFigures {
  const columns = decodeTable(bytes);
  const missing = missingColumns(schema.start, columns);
  if (missing.length > 0) throw new Error(`start.arrow lacks ${missing.join(', ')}`);
  return {
    ids: texts(columns, 'area_id') as string[],
    levels: texts(columns, 'level') as AreaLevel[],
    names: texts(columns, 'name') as string[],
    parentIds: texts(columns, 'parent_id'),
    bezirkIds: texts(columns, 'bez_id'),
    longitudes: numbers(columns, 'lon'),
    latitudes: numbers(columns, 'lat'),
    population: numbers(columns, 'population'),
    reliable: Array.from(columns['reliable']!, Boolean),
    statusClass: numbers(columns, 'status_class'),
    dynamicClass: numbers(columns, 'dynamic_class'),
    statusIndex: numbers(columns, 'status_index'),
    lowStatusShare: numbers(columns, 'low_status_share'),
    veryLowStatusShare: numbers(columns, 'very_low_status_share'),
    directMandateShare: numbers(columns, 'direct_mandate_share'),
    memberShare: numbers(columns, 'member_share'),
    spdOffices: numbers(columns, 'spd_offices'),
    spdOfficesClosing: numbers(columns, 'spd_offices_closing'),
    spdShare: Object.fromEntries(ELECTION_IDS.map((id) => [id, numbers(columns, `spd_${id}`)])) as Record<ElectionId, Float64Array>,
  };
}

function texts(columns: Columns, name: string): (string | null)[] {
  return Array.from(columns[name]!, (value) => (value ?? null) as string | null);
}

/** A missing value becomes NaN, so that arithmetic carries it along instead of counting it as zero. */
function numbers(columns: Columns, name: string): Float64Array {
  return Float64Array.from(columns[name]!, (value) => (value === null || value === undefined ? NaN : Number(value)));
}
