import type { Sources } from '../sources';
import { AreaTable, type Figure, type Values } from './figure';
import type { Groups } from './register';

const DAY = '2020-12-31';

/**
 * Context indicators of MSS 2021. Coarser areas: mean weighted with the denominator; where the register of 31.12.2020
 * does not give it on the LOR of 2021, with the same group one year later.
 */
export function contextFigures(sources: Sources, population2020: Values, groups: Groups, known: ReadonlySet<string>): Figure[] {
  const columns = ['KI_01', 'KI_02', 'KI_03', 'KI_09', 'KI_10', 'KI_11', 'KI_12'];
  const table = new AreaTable(sources, 'social/mss/mss_2021_kontext_indikatoren.csv', { id: 'PLR_ID', columns, rows: known.size, known });
  const figure = (id: string, column: string, weights: Values, bounds = { min: 0, max: 100 }): Figure =>
    ({ id, period: DAY, values: table.numbers(column, bounds), coarse: 'mean', weights });
  const simple = figure('simple_location_share', 'KI_09', population2020);
  // Published is the share in simple locations only; the rest lives in medium or good ones.
  const good = new Map([...simple.values].map(([id, value]) => [id, value === null ? null : 100 - value]));
  return [
    figure('youth_unemployment_2020', 'KI_01', groups.age15to27),
    figure('single_parent_share_2020', 'KI_02', groups.under18),
    figure('old_age_poverty_2020', 'KI_03', groups.age65),
    simple,
    { ...simple, id: 'good_location_share', values: good },
    figure('residence_5_years_2020', 'KI_10', population2020),
    figure('migration_volume_2020', 'KI_11', population2020, { min: 0, max: 300 }),
    figure('net_migration_2020', 'KI_12', population2020, { min: -100, max: 200 }),
  ];
}
