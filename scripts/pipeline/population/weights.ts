import { groupSums } from '../../../src/domain/spatial/margin-fitting';
import type { Columns } from '../../../src/data/validate';
import type { City, LocatedDivision } from './city';
import { gridPlaces } from './divisions';

/** Which share of a precinct's people lives in which part of which Planungsraum. */
export interface PrecinctWeights {
  /**
   * Columns precinct_id, plr_id, wk26_id, weight (all of a precinct sum to 1) and plr_share: the precinct's share in that
   * Planungsraum over all Wahlkreise. Below 0.5 the precinct lies mostly elsewhere.
   */
  readonly weights: Columns;
  /** Columns plr_id, people, share_elsewhere: the part of its people in precincts that lie mostly elsewhere; purity: the mean plr_share of its people. */
  readonly purity: Columns;
}

export function precinctWeights(city: City, precincts: LocatedDivision, mass: Float64Array): PrecinctWeights {
  const { planning, wk26, places } = city;
  const cells = precincts.ids.map(() => new Map<string, number>());
  const add = (precinct: number, plr: number, constituency: number, value: number) => {
    if (plr < 0 || constituency < 0 || !(value > 0)) return;
    const key = `${planning.ids[plr]!}|${wk26.ids[constituency]!}`;
    cells[precinct]!.set(key, (cells[precinct]!.get(key) ?? 0) + value);
  };
  precincts.group.forEach((precinct, place) => {
    if (precinct >= 0) add(precinct, places.plr[place]!, wk26.group[place]!, mass[place]!);
  });
  const people = groupSums(mass, precincts.group, precincts.ids.length);
  cells.forEach((found, precinct) => {
    if (found.size > 0) return;
    // Nobody is known to live there (05332 in 2021): spread by area, so that a vote cast there is not lost.
    for (const [x, y] of gridPlaces(precincts.rings[precinct]!, 20)) add(precinct, planning.index.findNearest(x, y, 100), wk26.index.findNearest(x, y, 100), 1);
  });

  const rows = cells.flatMap((found, precinct) => {
    const total = [...found.values()].reduce((sum, value) => sum + value, 0);
    const perArea = new Map<string, number>();
    for (const [key, value] of found) perArea.set(key.slice(0, 8), (perArea.get(key.slice(0, 8)) ?? 0) + value / total);
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => {
      const [plr, constituency] = key.split('|') as [string, string];
      return { precinct: precincts.ids[precinct]!, plr, constituency, weight: value / total, share: perArea.get(plr)!, people: people[precinct]! };
    });
  });
  const sums = new Map(planning.ids.map((id) => [id, { people: 0, elsewhere: 0, share: 0 }]));
  for (const row of rows) {
    const sum = sums.get(row.plr)!, inhabitants = row.weight * row.people;
    sum.people += inhabitants;
    sum.share += inhabitants * row.share;
    if (row.share < 0.5) sum.elsewhere += inhabitants;
  }
  const areas = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    weights: {
      precinct_id: rows.map(({ precinct }) => precinct), plr_id: rows.map(({ plr }) => plr), wk26_id: rows.map(({ constituency }) => constituency),
      weight: rows.map(({ weight }) => weight), plr_share: rows.map(({ share }) => share),
    },
    purity: {
      plr_id: areas.map(([id]) => id), people: areas.map(([, sum]) => sum.people),
      share_elsewhere: areas.map(([, sum]) => (sum.people > 0 ? sum.elsewhere / sum.people : null)),
      purity: areas.map(([, sum]) => (sum.people > 0 ? sum.share / sum.people : null)),
    },
  };
}
