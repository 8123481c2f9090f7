import type { AreaLevel } from '../../../src/domain/catalogue';
import { poleOfInaccessibility } from '../../../src/domain/spatial/pole';
import { polygonArea } from '../../../src/domain/spatial/polygon';
import { dissolve } from '../areas/dissolve';
import { readAreaNames } from '../areas/names';
import { areaOf, polygonsOf, type Area, type Areas } from '../areas/polygons';
import { readCsv, readNumber } from '../read/csv';
import { toLonLat } from '../read/projection';
import type { Sources } from '../sources';
import type { Step, StepContext } from '../step';

/** Below these an area is too small to be compared with others (METHODS.md, index). */
const LEAST_POPULATION = 300;
const LEAST_VALID_VOTES = 100;
const VOTES_OF = 'agh2023';

const REGISTER = 'social/population/EWR_L21_202512E_Matrix.csv';

/** Sources that reach this table through earlier steps: the shapes, the houses for Wahlkreise, the votes for `reliable`. */
const HANDED_ON = ['agh2023-results', 'constituencies-agh2026', 'lor2021-plr', 'osm-basemap-2021'];

/** An area as it becomes a row. */
interface AreaRow {
  readonly id: string;
  readonly level: AreaLevel;
  readonly name: string;
  readonly parent: string | null;
  readonly bezirk: string | null;
  readonly area: Area;
  readonly population: number | null;
}

/** The table `areas`. It stands behind population and elections because these decide which areas can be compared. */
export const areaTableStep: Step = {
  name: 'area-table',
  title: 'Areas of all levels with name, place, size and population',
  needs: ['areas', 'population', 'elections'],
  async run(context) {
    const names = readAreaNames(context.sources);
    const rows = [...planningAreasAndUnions(context, names), ...constituencies(context, names)];
    const valid = await validVotes(context);
    const places = rows.map(({ area }) => pointInside(area));
    const reliable = rows.map(({ id, population }) =>
      population !== null && population >= LEAST_POPULATION && (valid.get(id) ?? 0) >= LEAST_VALID_VOTES);
    context.writeTable('areas', {
      area_id: rows.map(({ id }) => id),
      level: rows.map(({ level }) => level),
      name: rows.map(({ name }) => name),
      parent_id: rows.map(({ parent }) => parent),
      bez_id: rows.map(({ bezirk }) => bezirk),
      area_km2: rows.map(({ area }) => Math.round(areaOf(area.geometry)) / 1e6),
      lon: places.map(([lon]) => lon),
      lat: places.map(([, lat]) => lat),
      population: rows.map(({ population }) => population),
      reliable,
    }, { referenceDate: '2025-12-31', sourceIds: [...context.sources.openedSourceIds, ...HANDED_ON].sort() });
    const unreliable = rows.filter((_, row) => !reliable[row]).map(({ id, name }) => `${id} ${name}`);
    context.progress(`${rows.length} areas; not to be compared: ${unreliable.join(', ')}`);
  },
};

function planningAreasAndUnions(context: StepContext, names: ReadonlyMap<string, string>): AreaRow[] {
  const planningAreas = context.interim.readJson<Areas>('polygons-plr');
  const register = readRegister(context.sources);
  const level = (level: AreaLevel, digits: number): AreaRow[] => {
    const areas = digits === 8 ? planningAreas : dissolve(planningAreas, ({ id }) => id.slice(0, digits));
    return areas.features.map((area) => {
      const { id } = area.properties;
      const parts = planningAreas.features.map((part) => part.properties.id).filter((part) => part.startsWith(id));
      return {
        id, level, area, name: names.get(id)!, parent: digits === 2 ? 'berlin' : id.slice(0, digits - 2), bezirk: id.slice(0, 2), population: sum(parts, register),
      };
    });
  };
  const city = dissolve(planningAreas, () => 'berlin').features[0]!;
  return [
    ...level('plr', 8), ...level('bzr', 6), ...level('pgr', 4), ...level('bez', 2),
    { id: 'berlin', level: 'city', area: city, name: 'Berlin', parent: null, bezirk: null, population: sum([...register.keys()], register) },
  ];
}

/** Inhabitants of several Planungsräume; those kept secret (a handful of people) are missing in the sum. */
function sum(ids: readonly string[], register: ReadonlyMap<string, number | null>): number | null {
  const known = ids.map((id) => register.get(id) ?? null).filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
}

/** Wahlkreise cut through Planungsräume; their inhabitants are those of the houses inside. */
function constituencies(context: StepContext, names: ReadonlyMap<string, string>): AreaRow[] {
  const people = context.interim.readTable('people');
  const population = new Map<string, number>();
  for (let row = 0; row < people['wk26_id']!.length; row++) {
    const id = String(people['wk26_id']![row]);
    population.set(id, (population.get(id) ?? 0) + Number(people['population']![row]));
  }
  return context.interim.readJson<Areas>('polygons-wk26').features.map((area) => {
    const number = area.properties.id;
    const bezirk = number.slice(0, 2);
    return {
      id: `wk26-${number}`, level: 'wk26', area, name: `${names.get(bezirk)!} ${Number(number.slice(2))}`, parent: bezirk, bezirk,
      population: Math.round(population.get(number)!),
    };
  });
}

/** Register of 31.12.2025; null where the office keeps the number secret. */
function readRegister(sources: Sources): Map<string, number | null> {
  const rows = readCsv(REGISTER, sources.text(REGISTER), { delimiter: ';', columns: ['RAUMID', 'E_E'], minRows: 542 });
  return new Map(rows.map((row, index) => [row['RAUMID']!, readNumber(REGISTER, index + 2, 'E_E', row['E_E'])]));
}

async function validVotes(context: StepContext): Promise<Map<string, number>> {
  const turnout = await context.readTable('turnout');
  const valid = new Map<string, number>();
  for (let row = 0; row < turnout['area_id']!.length; row++) {
    if (turnout['election_id']![row] === VOTES_OF) valid.set(String(turnout['area_id']![row]), Number(turnout['valid']![row]));
  }
  return valid;
}

/** The place farthest from the border (to a metre), where a name has most room; degrees to 0.1 m. */
function pointInside({ geometry }: Area): [number, number] {
  const largest = polygonsOf(geometry).reduce((best, polygon) => (polygonArea(polygon) > polygonArea(best) ? polygon : best));
  const [lon, lat] = toLonLat(poleOfInaccessibility(largest, 1));
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}
