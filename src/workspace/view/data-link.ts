import { DATA_SECTIONS, INITIAL_VIEW, type DataAddress, type DataSection, type ViewState } from './view-state';

/**
 * The part of a link that leads into Daten: `#/daten/quellen/mss-2023-indicators`, `#/daten/abfragen?sql=SELECT…`. Links
 * from before the sections, `#/daten`, still open it.
 */
const PATHS: Readonly<Record<DataSection, string>> = { sources: 'quellen', methods: 'methoden', queries: 'abfragen', own: 'eigene' };

/** Characters of a query that still make a link which mail and messengers carry whole. */
export const LONGEST_SQL = 1500;

/** `/methoden/mss`; empty outside of Daten. */
export function writeDataPath({ place, data }: ViewState): string {
  if (place !== 'data') return '';
  return `/${PATHS[data.section]}${data.entry === null ? '' : `/${data.entry}`}`;
}

/** The query of the console if it is open and the query short enough, else null. */
export function writeSql({ place, data }: ViewState): string | null {
  return place === 'data' && data.section === 'queries' && data.sql !== null && data.sql.length <= LONGEST_SQL ? data.sql : null;
}

/** Reads what stands behind `#/daten/`; `ignored` names what cannot be read. */
export function readDataPath([path, entry, ...rest]: readonly string[]): { address: DataAddress; ignored: string[] } {
  if (path === undefined || path === '') return { address: INITIAL_VIEW.data, ignored: [] };
  const section = DATA_SECTIONS.find((candidate) => PATHS[candidate] === path);
  if (!section) return { address: INITIAL_VIEW.data, ignored: [path] };
  const named = entry !== undefined && /^[a-z0-9_-]+$/i.test(entry);
  const ignored = [...(entry === undefined || entry === '' || named ? [] : [entry]), ...rest];
  return { address: { section, entry: named ? entry : null, sql: null }, ignored };
}

export function readSql(text: string, { section }: DataAddress): string | undefined {
  return section === 'queries' && text.trim() !== '' && text.length <= LONGEST_SQL ? text : undefined;
}
