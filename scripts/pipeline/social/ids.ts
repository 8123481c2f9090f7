/** The city's id in the table of areas. */
export const CITY_ID = 'berlin';

/** Id of a Wahlkreis 2026 in the table of areas. */
export function constituencyAreaId(wahlkreis: string): string {
  return wahlkreis.startsWith('wk26-') ? wahlkreis : `wk26-${wahlkreis}`;
}
