import kreise from '../../../data/kreise.json' with { type: 'json' };
import type { Columns } from '../../../src/data/validate';
import { bundestagConstituencyOfPrecincts, readConstituencies } from '../mandates/constituencies';
import { geocodingReport } from '../mandates/geocoding-report';
import { mandateCatalogue, mandateIndicators } from '../mandates/indicators';
import { Locator, type Areas } from '../mandates/locate';
import { readMandates } from '../mandates/members';
import { readOffices } from '../mandates/offices';
import { areasOf, overlaps } from '../mandates/overlap';
import type { Geocode } from '../mandates/positions';
import { columnsOf } from '../mandates/rows';
import { toUtm } from '../read/projection';
import { SourceError, type Step, type StepContext } from '../step';

/** Mandates, Wahlkreise, offices, and which share of each area's inhabitants lives in which Wahlkreis. */
export const mandatesStep: Step = {
  name: 'mandates',
  title: 'Mandates, constituencies, offices',
  needs: ['areas', 'population', 'places'],
  async run(context) {
    const mandates = readMandates(context, kreise);
    context.writeTable('mandates', columnsOf(mandates), { referenceDate: '2026-09-21' });
    context.writeTable('constituencies', columnsOf(readConstituencies(context)), { referenceDate: '2026-09-21' });

    context.progress('people in Wahlkreise');
    const people = context.interim.readTable('people');
    const overlap = overlaps(people, bundestagConstituencyOfPeople(context, people));
    context.writeTable('area_constituency', columnsOf(overlap), { referenceDate: '2025-12-31' });

    context.progress('offices');
    const planningAreaPolygons = context.interim.readJson<Areas>('polygons-plr');
    const constituencyPolygons = context.interim.readJson<Areas>('polygons-wk26');
    const planningAreas = new Locator(planningAreaPolygons), constituencies = new Locator(constituencyPolygons);
    const offices = readOffices(context, kreise, mandates, {
      geocode: notYet,
      planningAreaAt: (lon, lat) => planningAreas.idAt(...toUtm([lon, lat])),
      constituencyAt: (lon, lat) => constituencies.idAt(...toUtm([lon, lat])),
    });
    context.writeTable('offices', columnsOf(offices.map(({ row }) => row)), { referenceDate: '2026-04' });
    context.writeFile('data/quality/geocoding.md', geocodingReport(offices));

    const indicators = mandateIndicators(areaIdsOf(planningAreaPolygons, constituencyPolygons), overlap, mandates, offices.map(({ row }) => row));
    context.interim.writeTable('indicators-mandates', columnsOf(indicators));
    context.interim.writeJson('catalogue-indicators-mandates', mandateCatalogue());
  },
};

/** Every area of every level, also those without inhabitants. */
function areaIdsOf(planningAreas: Areas, constituencies: Areas): string[] {
  const first = constituencies.features[0]!.properties.id;
  const ids = new Set(planningAreas.features.flatMap(({ properties }) => areasOf(properties.id, first)));
  for (const { properties } of constituencies.features) ids.add(`wk26-${properties.id}`);
  return [...ids];
}

const notYet: Geocode = () => ({ lon: null, lat: null, quality: 'none' });

/** A precinct lies in one Bundestag Wahlkreis, so a person's precinct of 2025 tells it. */
function bundestagConstituencyOfPeople(context: StepContext, people: Columns): string[] {
  const precincts = new Locator(context.interim.readJson<Areas>('polygons-precincts-bt25'));
  const constituencies = bundestagConstituencyOfPrecincts(context);
  const x = people['x'] as ArrayLike<number>, y = people['y'] as ArrayLike<number>;
  return Array.from(x, (easting, row) => {
    const precinct = precincts.idAt(easting, y[row]!);
    const constituency = precinct && constituencies.get(precinct);
    if (!constituency) throw new SourceError('people', `the building at ${easting}, ${y[row]} lies in no precinct of 2025 (${precinct})`, row);
    return constituency;
  });
}
