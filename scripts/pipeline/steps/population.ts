import { gridPlaces, locate, PRECINCT_SETS, readDivision } from '../population/divisions';
import { readPlaces } from '../population/places';
import { readRegister2025 } from '../population/register';
import type { Step } from '../step';

export const populationStep: Step = {
  name: 'population',
  title: 'Where people live: from buildings and house numbers to precincts and Planungsräume',
  needs: ['areas'],
  async run({ sources, interim, progress }) {
    const places = await readPlaces(sources);
    progress(`${places.x.length} house numbers`);
    const planning = readDivision(interim, 'plr'), wk26 = readDivision(interim, 'wk26'), wk21 = readDivision(interim, 'wk21');
    const register = readRegister2025(sources);
    const x: number[] = [], y: number[] = [], plr: number[] = [], mass: number[] = [];
    const found = locate(planning, places.x, places.y);
    found.forEach((area, place) => {
      if (area < 0) return;
      x.push(places.x[place]!);
      y.push(places.y[place]!);
      plr.push(area);
      const footprint = places.footprint[place]!;
      mass.push(footprint === 0 ? 100 : footprint * (places.levels[place]! || (footprint < 200 ? 1.5 : 4)));
    });
    planning.ids.forEach((_, area) => {
      if (plr.includes(area)) return;
      for (const [east, north] of gridPlaces(planning.rings[area]!, 50)) [x.push(east), y.push(north), plr.push(area), mass.push(1)];
    });
    const sums = new Float64Array(planning.ids.length);
    mass.forEach((value, place) => (sums[plr[place]!]! += value));
    const share = mass.map((value, place) => value / sums[plr[place]!]!);
    const of = (place: number) => register.get(planning.ids[plr[place]!]!)!;
    const east = Float64Array.from(x), north = Float64Array.from(y);
    const in26 = locate(wk26, east, north), in21 = locate(wk21, east, north);
    const population = share.map((value, place) => value * of(place).population);
    interim.writeTable('people', {
      x: east, y: north, plr_id: plr.map((area) => planning.ids[area]!),
      wk26_id: Array.from(in26, (area) => wk26.ids[area]!), wk21_id: Array.from(in21, (area) => wk21.ids[area]!),
      population, under18: share.map((value, place) => value * of(place).under18), age65: share.map((value, place) => value * of(place).age65),
    });
    for (const set of PRECINCT_SETS) {
      const precincts = readDivision(interim, `precincts-${set}`);
      const inside = locate(precincts, east, north);
      const weights = precincts.ids.map(() => new Map<string, number>());
      inside.forEach((precinct, place) => {
        const key = `${planning.ids[plr[place]!]!}|${wk26.ids[in26[place]!]!}`;
        if (precinct >= 0 && population[place]! > 0) weights[precinct]!.set(key, (weights[precinct]!.get(key) ?? 0) + population[place]!);
      });
      weights.forEach((cells, precinct) => {
        if (cells.size > 0) return;
        for (const [px, py] of gridPlaces(precincts.rings[precinct]!, 20)) {
          const area = planning.index.findNearest(px, py, 100), constituency = wk26.index.findNearest(px, py, 100);
          if (area < 0 || constituency < 0) continue;
          const key = `${planning.ids[area]!}|${wk26.ids[constituency]!}`;
          cells.set(key, (cells.get(key) ?? 0) + 1);
        }
      });
      const rows = weights.flatMap((cells, precinct) => {
        const total = [...cells.values()].reduce((sum, value) => sum + value, 0);
        return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [precincts.ids[precinct]!, ...key.split('|'), value / total] as [string, string, string, number]);
      });
      interim.writeTable(`weights-${set}`, {
        precinct_id: rows.map(([id]) => id), plr_id: rows.map(([, id]) => id), wk26_id: rows.map(([, , id]) => id), weight: rows.map(([, , , weight]) => weight),
      });
      progress(`${set}: ${precincts.ids.length} precincts, ${rows.length} overlaps`);
    }
  },
};
