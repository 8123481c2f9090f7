import { convertClasses, fitOverlaps, type FittedOverlaps, type Overlap } from '../../../src/domain/social/crosswalk';
import { readCsv, readNumber } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import type { Values } from './figure';
import type { Edition } from './monitoring';

const FILE = 'social/geometry/seed_lor_crosswalk_2006_to_2021.csv';

/** Smaller parts of an old Planungsraum are slivers between two drawings of the same border. */
const LEAST_SHARE = 0.001;

/** The old LOR counts it separately only from 2018; all MSS editions count its people within the second one. */
const MERGED = { from: '09041403', into: '09041301' };

/**
 * People of each old Planungsraum by Planungsraum of 2021. The published crosswalk weighs by surface; the register of
 * 31.12.2020 is published on both divisions, so the surfaces are fitted to both counts.
 */
export function readOverlaps(sources: Sources, oldPopulation: Values, population: Values): FittedOverlaps {
  const rows = readCsv(FILE, sources.text(FILE), { columns: ['plr_id_pre2021', 'plr_id_2021', 'weight'], minRows: 3055 });
  const overlaps: Overlap[] = [];
  rows.forEach((record, index) => {
    const from = record['plr_id_pre2021']!, to = record['plr_id_2021']!;
    const share = readNumber(FILE, index + 2, 'weight', record['weight']);
    if (!oldPopulation.has(from)) throw new SourceError(FILE, `the old Planungsraum ${from} is unknown`, index + 2);
    if (!population.has(to)) throw new SourceError(FILE, `the Planungsraum ${to} is unknown`, index + 2);
    if (share !== null && share >= LEAST_SHARE) overlaps.push({ from, to, people: share * (oldPopulation.get(from) ?? 0) });
  });
  return fitOverlaps(overlaps, known(oldPopulation), known(population));
}

/** MSS gives no class to areas with fewer inhabitants; a converted class would claim more than the method does. */
const LEAST_INHABITANTS = 300;

/**
 * Status classes of an edition on the old LOR, carried to the Planungsräume of 2021.
 *
 * @param population of 2020 by Planungsraum of 2021.
 */
export function convertEdition(overlaps: readonly Overlap[], edition: Edition, population: Values): Map<string, number | null> {
  const merged = edition.inhabitants.has(MERGED.from)
    ? overlaps
    : overlaps.map((overlap) => (overlap.from === MERGED.from ? { ...overlap, from: MERGED.into } : overlap));
  const converted = convertClasses(merged, edition.statusClasses, known(edition.inhabitants));
  return new Map([...population].map(([id, count]) => [id, (count ?? 0) < LEAST_INHABITANTS ? null : (converted.get(id) ?? null)]));
}

function known(values: Values): Map<string, number> {
  return new Map([...values].filter((entry): entry is [string, number] => entry[1] !== null));
}
