import type { Columns } from '../../../src/data/validate';

export type ConstituencySet = 'agh2026' | 'agh2021' | 'btw2025';

/** A row of the table `area_constituency`. */
export interface OverlapRow {
  readonly area_id: string;
  readonly set: ConstituencySet;
  readonly constituency_id: string;
  /** Share of the area's inhabitants, 0–1; the shares of an area in a division sum to 1. */
  readonly population_share: number;
}

/**
 * Which share of each area's inhabitants lives in which Wahlkreis, summed over the residential buildings.
 *
 * Neither Planungsräume nor Wahlkreise of the Abgeordnetenhaus cross a border between Bezirke. Where the two drawings of
 * such a border differ by some metres, a house can seem to: it does not count (0.01 % of the inhabitants).
 *
 * @param people columns plr_id, wk26_id, wk21_id, population of the interim table `people`.
 * @param bundestagIds Bundestag Wahlkreis of each row of `people`; null where it lies in none, which then does not count.
 * @returns rows for plr, bzr, pgr, bez, wk26 and city; an area without inhabitants has none.
 */
export function overlaps(people: Columns, bundestagIds: readonly (string | null)[]): OverlapRow[] {
  const sets: Readonly<Record<ConstituencySet, ArrayLike<unknown>>> = {
    agh2026: people['wk26_id']!, agh2021: people['wk21_id']!, btw2025: bundestagIds,
  };
  return (Object.keys(sets) as ConstituencySet[]).flatMap((set) => overlapsOf(people, set, sets[set]));
}

function overlapsOf(people: Columns, set: ConstituencySet, constituencyIds: ArrayLike<unknown>): OverlapRow[] {
  const inhabitants = new Map<string, Map<string, number>>();
  const population = people['population'] as ArrayLike<number>;
  for (let row = 0; row < population.length; row++) {
    if (!(population[row]! > 0) || constituencyIds[row] === null) continue;
    const constituency = String(constituencyIds[row]), bezirk = String(people['plr_id']![row]).slice(0, 2);
    const wahlkreis2026 = String(people['wk26_id']![row]);
    if (!wahlkreis2026.startsWith(bezirk) || (set !== 'btw2025' && !constituency.startsWith(bezirk))) continue;
    for (const area of areasOf(String(people['plr_id']![row]), wahlkreis2026)) {
      const byConstituency = inhabitants.get(area) ?? new Map<string, number>();
      inhabitants.set(area, byConstituency);
      byConstituency.set(constituency, (byConstituency.get(constituency) ?? 0) + population[row]!);
    }
  }
  return [...inhabitants].flatMap(([area, byConstituency]) => {
    const total = [...byConstituency.values()].reduce((sum, count) => sum + count, 0);
    return [...byConstituency].map(([constituency, count]) => ({
      area_id: area, set, constituency_id: constituency, population_share: count / total,
    }));
  });
}

/** All areas of a Planungsraum and, if it is known, of a Wahlkreis 2026. */
export function areasOf(planningArea: string, constituency2026: string | null): string[] {
  const areas = [planningArea, planningArea.slice(0, 6), planningArea.slice(0, 4), planningArea.slice(0, 2), 'berlin'];
  return constituency2026 === null ? areas : [...areas, `wk26-${constituency2026}`];
}
