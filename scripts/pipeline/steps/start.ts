import { ELECTION_IDS } from '../../../src/domain/catalogue';
import { MIN_VALID_VOTES } from '../../../src/domain/elections/deviation';
import type { Columns } from '../../../src/data/validate';
import type { Step, StepContext } from '../step';

/** The columns the first map needs, from the finished tables, so that the map is there before DuckDB is. */
export const startStep: Step = {
  name: 'start',
  title: 'columns for the first map',
  needs: ['area-table', 'elections', 'indicators'],
  async run(context) {
    const areas = await context.readTable('areas');
    const ids = Array.from(areas['area_id']!, String);
    const levels = Array.from(areas['level']!, String);
    const indicator = await indicatorReader(context);
    const column = (indicatorId: string): (number | null)[] => ids.map((id) => indicator(indicatorId).get(id) ?? null);
    context.writeTable('start', {
      area_id: ids,
      level: levels,
      ...pick(areas, ['name', 'parent_id', 'bez_id', 'lon', 'lat', 'population', 'reliable']),
      status_class: ids.map((id, row) => (levels[row] === 'plr' ? (indicator('mss_status_class_2025').get(id) ?? null) : null)),
      dynamic_class: ids.map((id, row) => (levels[row] === 'plr' ? (indicator('mss_dynamic_class_2025').get(id) ?? null) : null)),
      status_index: column('mss_status_index_2023'),
      low_status_share: column('weak_population_share'),
      very_low_status_share: column('very_weak_population_share'),
      direct_mandate_share: column('direct_mandate_spd_2026'),
      member_share: column('mandate_presence'),
      spd_offices: column('spd_offices').map((value) => value ?? 0),
      spd_offices_closing: column('spd_office_loses_mandate').map((value) => value ?? 0),
      ...(await spdShares(context, ids)),
    });
  },
};

function pick(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, columns[name]!]));
}

async function indicatorReader(context: StepContext): Promise<(id: string) => ReadonlyMap<string, number>> {
  const table = await context.readTable('indicators');
  const byIndicator = new Map<string, Map<string, number>>();
  for (let row = 0; row < table['indicator_id']!.length; row++) {
    const id = String(table['indicator_id']![row]);
    if (!byIndicator.has(id)) byIndicator.set(id, new Map());
    const value = table['value']![row];
    if (value !== null) byIndicator.get(id)!.set(String(table['area_id']![row]), Number(value));
  }
  return (id) => {
    const values = byIndicator.get(id);
    if (!values) throw new Error(`The indicator ${id} does not exist`);
    return values;
  };
}

/** SPD share (%) of the valid votes per election, as one column each; null where an area has hardly any. */
async function spdShares(context: StepContext, ids: readonly string[]): Promise<Columns> {
  const results = await context.readTable('results');
  const turnout = await context.readTable('turnout');
  const votes = new Map<string, number>();
  for (let row = 0; row < results['party']!.length; row++) {
    if (results['party']![row] === 'spd') votes.set(`${results['election_id']![row]} ${results['area_id']![row]}`, Number(results['votes']![row]));
  }
  const valid = new Map<string, number>();
  for (let row = 0; row < turnout['valid']!.length; row++) {
    valid.set(`${turnout['election_id']![row]} ${turnout['area_id']![row]}`, Number(turnout['valid']![row]));
  }
  return Object.fromEntries(
    ELECTION_IDS.map((election) => [
      `spd_${election}`,
      ids.map((id) => {
        const all = valid.get(`${election} ${id}`) ?? 0;
        return all < MIN_VALID_VOTES ? null : (100 * (votes.get(`${election} ${id}`) ?? 0)) / all;
      }),
    ]),
  );
}
