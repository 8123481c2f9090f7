import kreise from '../../../data/kreise.json' with { type: 'json' };
import type { Columns } from '../../../src/data/validate';
import { bundestagConstituencyOfPrecincts, readConstituencies } from '../mandates/constituencies';
import { officeReport } from '../mandates/office-report';
import { mandateCatalogue, mandateIndicators } from '../mandates/indicators';
import { readMandates } from '../mandates/members';
import { readOffices } from '../mandates/offices';
import { areasOf, overlaps } from '../mandates/overlap';
import { createGeocoder, type Geocoder } from '../places/geocode';
import { locate, readDivision, type Division } from '../population/divisions';
import { toUtm } from '../read/projection';
import { columnsOf } from '../social/catalogue';
import { SourceError, type Step, type StepContext } from '../step';

/** Mandates, Wahlkreise, offices, and which share of each area's inhabitants lives in which Wahlkreis. */
export const mandatesStep: Step = {
  name: 'mandates',
  title: 'Mandates, constituencies, offices',
  needs: ['areas', 'population', 'addresses'],
  async run(context) {
    const mandates = readMandates(context, kreise);
    context.writeTable('mandates', columnsOf(mandates), { referenceDate: '2026-09-21' });
    context.writeTable('constituencies', columnsOf(readConstituencies(context)), { referenceDate: '2026-09-21' });

    context.progress('people in Wahlkreise');
    const people = context.interim.readTable('people');
    const overlap = overlaps(people, bundestagConstituencyOfPeople(context, people));
    // That a Wahlkreis lies in itself needs no row.
    const told = overlap.filter(({ set, area_id: area }) => set !== 'agh2026' || !area.startsWith('wk26-'));
    context.writeTable('area_constituency', columnsOf(told), { referenceDate: '2025-12-31' });

    context.progress('offices');
    const planningAreas = readDivision(context.interim, 'plr'), constituencies = readDivision(context.interim, 'wk26');
    const offices = readOffices(context, kreise, mandates, {
      geocoder: geocoders(context.interim.readTable('addresses')),
      planningAreaAt: (lon, lat) => areaAt(planningAreas, lon, lat),
      constituencyAt: (lon, lat) => areaAt(constituencies, lon, lat),
    });
    context.writeTable('offices', columnsOf(offices.map(({ row }) => row)), { referenceDate: '2026-04' });
    context.writeFile('data/quality/offices.md', officeReport(offices));

    const areaIds = areaIdsOf(planningAreas.ids, constituencies.ids);
    const indicators = mandateIndicators(areaIds, overlap, mandates, offices.map(({ row }) => row));
    context.interim.writeTable('indicators-mandates', columnsOf(indicators));
    context.interim.writeJson('catalogue-indicators-mandates', mandateCatalogue());
  },
};

/** Every area of every level, also those without inhabitants. */
function areaIdsOf(planningAreas: readonly string[], constituencies: readonly string[]): string[] {
  const ids = new Set(planningAreas.flatMap((id) => areasOf(id, constituencies[0]!)));
  for (const id of constituencies) ids.add(`wk26-${id}`);
  return [...ids];
}

function areaAt({ ids, index }: Division, lon: number, lat: number): string | null {
  return ids[index.find(...toUtm([lon, lat]))] ?? null;
}

/** One geocoder for Berlin, and on demand one for the addresses of a single Bezirk. */
function geocoders(addresses: Columns): (bezirkId: string | null) => Geocoder {
  const made = new Map<string | null, Geocoder>();
  return (bezirkId) => {
    const geocoder = made.get(bezirkId) ?? createGeocoder(bezirkId === null ? addresses : rowsInBezirk(addresses, bezirkId));
    made.set(bezirkId, geocoder);
    return geocoder;
  };
}

function rowsInBezirk(addresses: Columns, bezirkId: string): Columns {
  const inside = Array.from(addresses['plr_id']!, (plr) => String(plr).startsWith(bezirkId));
  return Object.fromEntries(Object.entries(addresses).map(([name, values]) => [name, Array.from(values).filter((_, row) => inside[row])]));
}

/** A precinct lies in one Bundestag Wahlkreis, so the precinct of 2025 of a residential building tells it; null outside all. */
function bundestagConstituencyOfPeople(context: StepContext, people: Columns): (string | null)[] {
  const precincts = readDivision(context.interim, 'precincts-bt25');
  const constituencies = bundestagConstituencyOfPrecincts(context);
  const x = Float64Array.from(people['x'] as ArrayLike<number>), y = Float64Array.from(people['y'] as ArrayLike<number>);
  return Array.from(locate(precincts, x, y), (precinct, row) => {
    const id = precincts.ids[precinct];
    const constituency = id && constituencies.get(id);
    if (id && !constituency) throw new SourceError('people', `the precinct ${id} of a building has no votes of 2025`, row);
    // A precinct of another Bezirk is a difference between two drawings of the border, as in `overlaps`.
    return constituency && id.startsWith(String(people['plr_id']![row]).slice(0, 2)) ? constituency : null;
  });
}
