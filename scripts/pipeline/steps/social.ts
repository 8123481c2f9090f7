import { socialIndex, statusClass } from '../../../src/domain/social/mss';
import { areaOf, type Areas } from '../areas/polygons';
import { SourceError, type Step, type StepContext } from '../step';
import { CATALOGUE_FILE, columnsOf, readCatalogue } from '../social/catalogue';
import { contextFigures } from '../social/context-indicators';
import { convertEdition, readOverlaps } from '../social/conversion';
import type { Figure, Values } from '../social/figure';
import { Hierarchy, type IndicatorRow } from '../social/hierarchy';
import { housingAtlasFigures, ownershipFigures } from '../social/housing';
import { CITY_ID, constituencyAreaId } from '../social/ids';
import {
  classFigure, classOrNull, OLD_EDITIONS, readEdition2021, readEdition2025, readIndicators2023, readOldEdition, reproduce,
} from '../social/monitoring';
import { constituencyShares, readPeople } from '../social/people';
import { readProtectionAreas, shareWithin } from '../social/protection';
import { readGroups, readOldPopulation2020, registerFigures, type Groups } from '../social/register';

/** Social structure: the official index through the years, the register, housing. */
export const socialStep: Step = {
  name: 'social',
  title: 'social structure of the areas',
  needs: ['areas', 'population'],
  async run(context) {
    const { sources } = context;
    const areas = context.interim.readJson<Areas>('polygons-plr');
    const planningAreas = areas.features.map((area) => area.properties.id).sort();
    const known = new Set(planningAreas);
    const people = readPeople(context);

    const edition2021 = readEdition2021(sources, known);
    const register = registerFigures(sources, edition2021.inhabitants, known);
    const population = register.find((figure) => figure.id === 'population_2025')!.values;
    const figures: Figure[] = [
      ...register,
      ...monitoringFigures(context, known, edition2021, readGroups(sources, 2022, known)),
      ...contextFigures(sources, edition2021.inhabitants, readGroups(sources, 2021, known), known),
      ...housingAtlasFigures(sources, population),
      ...ownershipFigures(sources, known),
      {
        id: 'milieuschutz_share', period: '2025', coarse: 'mean', weights: population,
        values: shareWithin(readProtectionAreas(sources), people, planningAreas),
      },
    ];
    const hierarchy = new Hierarchy(planningAreas, constituencyShares(people));
    const rows = figures.flatMap((figure) => hierarchy.rows(figure));
    rows.push(...densityRows(context, areas, rows.filter((row) => row.indicator_id === 'population_2025')));
    writeRows(context, rows);
  },
};

function monitoringFigures(
  context: StepContext, known: ReadonlySet<string>, edition2021: ReturnType<typeof readEdition2021>, groups2022: Groups,
): Figure[] {
  const { sources } = context;
  const edition2025 = readEdition2025(sources, known);
  const shares = readIndicators2023(sources, known);
  const ids = [...known].sort();
  const index2023 = socialIndex([shares.s1, shares.s2, shares.s3, shares.s4].map((share) => ids.map((id) => share.get(id) ?? null)));
  const status2021 = reproduce(2021, edition2021).status;
  const { overlaps, misplaced } = readOverlaps(sources, readOldPopulation2020(sources), edition2021.inhabitants);
  context.progress(`old to new Planungsräume: ${overlaps.length} overlaps, ${misplaced.toFixed(0)} people of the register misplaced`);

  const converted = OLD_EDITIONS.map((year) => {
    const edition = readOldEdition(sources, year);
    reproduce(year, edition);
    return classFigure(`mss_status_class_${year}`, `${year - 1}-12-31`, convertEdition(overlaps, edition, edition2021.inhabitants));
  });
  context.progress(`MSS ${OLD_EDITIONS.join(', ')}, 2021: every class follows from the indicators`);

  const share = (id: string, values: Values, weights: Values): Figure => ({ id, period: '2022-12-31', values, coarse: 'mean', weights });
  const from = (lowest: number) => new Map([...edition2025.statusClasses].map(([id, value]) => [id, value === null ? null : value >= lowest ? 100 : 0]));
  return [
    classFigure('mss_status_class_2025', '2024-12-31', edition2025.statusClasses),
    classFigure('mss_dynamic_class_2025', '2024-12-31', edition2025.dynamicsClasses),
    // All people of an area with a class count, those of areas without class do not.
    { id: 'weak_population_share', period: '2024-12-31', values: from(3), coarse: 'mean', weights: edition2025.inhabitants },
    { id: 'very_weak_population_share', period: '2024-12-31', values: from(4), coarse: 'mean', weights: edition2025.inhabitants },
    share('mss_status_index_2023', byId(ids, index2023), groups2022.all),
    classFigure('mss_status_class_2023', '2022-12-31', byId(ids, index2023.map((index) => classOrNull(index, statusClass)))),
    share('mss_s1_2023', shares.s1, groups2022.age15to65),
    share('mss_s2_2023', shares.s2, groups2022.under18),
    share('mss_s3_2023', shares.s3, groups2022.all),
    share('mss_s4_2023', shares.s4, groups2022.under15),
    {
      id: 'mss_status_index_2021', period: '2020-12-31', values: byId(edition2021.ids, status2021),
      coarse: 'mean', weights: edition2021.inhabitants,
    },
    classFigure('mss_status_class_2021', '2020-12-31', edition2021.statusClasses),
    classFigure('mss_dynamic_class_2021', '2020-12-31', edition2021.dynamicsClasses),
    ...converted,
  ];
}

/** Inhabitants per km² on every level. */
function densityRows(context: StepContext, areas: Areas, population: readonly IndicatorRow[]): IndicatorRow[] {
  const squareKilometres = new Map<string, number>();
  for (const { geometry, properties: { id } } of areas.features) {
    for (const areaId of [id, id.slice(0, 6), id.slice(0, 4), id.slice(0, 2), CITY_ID]) {
      squareKilometres.set(areaId, (squareKilometres.get(areaId) ?? 0) + areaOf(geometry) / 1e6);
    }
  }
  for (const { geometry, properties: { id } } of context.interim.readJson<Areas>('polygons-wk26').features) {
    squareKilometres.set(constituencyAreaId(id), areaOf(geometry) / 1e6);
  }
  return population.map((row) => ({
    ...row,
    indicator_id: 'population_density_2025',
    value: row.value === null ? null : row.value / squareKilometres.get(row.area_id)!,
  }));
}

/** Hands rows and catalogue to the step `indicators`; each must describe exactly the other. */
function writeRows(context: StepContext, rows: readonly IndicatorRow[]): void {
  const catalogue = readCatalogue();
  const described = new Map(catalogue.map((entry) => [entry.indicator_id, entry.period]));
  const present = new Map(rows.map((row) => [row.indicator_id, row.period]));
  for (const [id, period] of present) {
    if (described.get(id) === period) continue;
    throw new SourceError(CATALOGUE_FILE, `${id} has the period ${period}, but the catalogue says ${described.get(id) ?? 'nothing'}`);
  }
  for (const id of described.keys()) if (!present.has(id)) throw new SourceError(CATALOGUE_FILE, `${id} is described but not computed`);
  context.interim.writeTable('indicators-social', columnsOf(rows));
  context.interim.writeJson('catalogue-indicators-social', catalogue);
  context.interim.writeJson('sources-indicators-social', context.sources.openedSourceIds);
  context.progress(`${present.size} indicators, ${rows.length} values`);
}

function byId(ids: readonly string[], values: readonly (number | null)[]): Map<string, number | null> {
  return new Map(ids.map((id, index) => [id, values[index] ?? null]));
}
