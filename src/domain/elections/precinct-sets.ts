import type { ElectionId } from '../catalogue';

/** Sets of precincts whose borders are shipped, named after the election they were drawn for. */
export const PRECINCT_SETS = ['ah21', 'bt25', 'btw17'] as const;
export type PrecinctSet = (typeof PRECINCT_SETS)[number];

/**
 * The elections that can be shown as they were counted, in Briefwahlbezirke with the votes at the urn and by post together,
 * and whose borders those have. The others were counted in precincts whose borders are not to be had (EU 2014), are known
 * only after a recalculation (AGH 2011, BTW 2013), differ from the borders of their set (AGH 2016, EU 2019), or are not
 * published for precincts yet (AGH 2026). Of EU 2024 two Bezirke are missing, whose precincts had other borders.
 */
export const SET_OF_ELECTION: Readonly<Partial<Record<ElectionId, PrecinctSet>>> = {
  btw2017: 'btw17', agh2021: 'ah21', btw2021: 'ah21', agh2023: 'ah21', eu2024: 'bt25', btw2025: 'bt25',
};
