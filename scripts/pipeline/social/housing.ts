import { readCsv, readNumber } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import { AreaTable, PERCENT, type Figure, type Values } from './figure';

const ATLAS = 'social/housing/wohnatlas2022.csv';

/** Figures of the Wohnatlas, published per Prognoseraum: every Planungsraum carries the value of its Prognoseraum. */
export function housingAtlasFigures(sources: Sources, population: Values): Figure[] {
  const columns = ['anteil_sozwohng', 'anteil_staedtwbg', 'wohnung_umwandp'];
  const rows = readCsv(ATLAS, sources.text(ATLAS), { columns: ['prognoseraum_nummer', ...columns], minRows: 58 });
  const byRegion = new Map(rows.map((record, index) => [record['prognoseraum_nummer']!, { record, row: index + 2 }]));
  const figure = (id: string, column: string, period: string, max: number): Figure => {
    const values = new Map([...population.keys()].map((planningArea) => {
      const region = byRegion.get(planningArea.slice(0, 4));
      if (!region) throw new SourceError(ATLAS, `the Prognoseraum ${planningArea.slice(0, 4)} is missing`);
      const value = readNumber(ATLAS, region.row, column, region.record[column]);
      if (value === null || value < 0 || value > max) {
        throw new SourceError(ATLAS, `${column} is ${value}, not between 0 and ${max}`, region.row);
      }
      return [planningArea, value];
    }));
    return { id, period, values, coarse: 'mean', weights: population };
  };
  return [
    figure('social_housing_share', 'anteil_sozwohng', '2022', 100),
    figure('municipal_housing_share', 'anteil_staedtwbg', '2022', 100),
    figure('condominium_conversions', 'wohnung_umwandp', '2017/2022', 1000),
  ];
}

/** Who owns the residential land (not the flats). */
export function ownershipFigures(sources: Sources, known: ReadonlySet<string>): Figure[] {
  const file = 'social/housing/eigentumskonzentration_2022_raw.csv';
  const table = new AreaTable(sources, file, { id: 'plr_schl', columns: ['wohmi_fl', 'stwbg', 'genossen'], rows: 541, known });
  const weights = table.numbers('wohmi_fl', { min: 0, max: 100_000_000 });
  const share = (id: string, column: string): Figure =>
    ({ id, period: '2022', values: table.numbers(column, PERCENT), coarse: 'mean', weights });
  return [share('municipal_land_share', 'stwbg'), share('cooperative_land_share', 'genossen')];
}
