/** The fixed keys of the field: levels of areas and elections. They occur in tables, links and files. */

/** Levels of areas, from fine to coarse. */
export const AREA_LEVELS = ['plr', 'bzr', 'pgr', 'wk26', 'bez', 'city'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** The level of an area as its id shows it; undefined for a text that is no id. */
export function levelOfArea(areaId: string): AreaLevel | undefined {
  if (areaId === 'berlin') return 'city';
  if (/^wk26-\d{4}$/.test(areaId)) return 'wk26';
  return /^\d+$/.test(areaId) ? ({ 8: 'plr', 6: 'bzr', 4: 'pgr', 2: 'bez' } as const)[areaId.length] : undefined;
}

/** Elections in the order of their days. */
export const ELECTION_IDS = [
  'agh2011', 'btw2013', 'eu2014', 'agh2016', 'btw2017', 'eu2019', 'agh2021', 'btw2021', 'agh2023', 'eu2024', 'btw2025',
  'agh2026',
] as const;
export type ElectionId = (typeof ELECTION_IDS)[number];

/** The eleven elections counted in precincts; AGH 2026 is known for Wahlkreise only and estimated below them. */
export const COUNTED_ELECTIONS: readonly ElectionId[] = ELECTION_IDS.filter((id) => id !== 'agh2026');

/** Years with the day as fraction, for trends and time axes. */
export const ELECTION_YEARS: Readonly<Record<ElectionId, number>> = {
  agh2011: 2011.71, btw2013: 2013.72, eu2014: 2014.39, agh2016: 2016.71, btw2017: 2017.73, eu2019: 2019.4, agh2021: 2021.73,
  btw2021: 2021.73, agh2023: 2023.12, eu2024: 2024.44, btw2025: 2025.15, agh2026: 2026.72,
};
