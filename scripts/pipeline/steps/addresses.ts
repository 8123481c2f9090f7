import { addressColumns, decodeAddressBook } from '../../../src/data/addresses';
import { schema } from '../../../src/data/schema';
import { tableProblems } from '../../../src/data/validate';
import { formatHouseNumber } from '../../../src/domain/spatial/address';
import { readAddressList, type AddressList } from '../places/address-list';
import { encodeAddresses } from '../places/encode-addresses';
import { measureGeocoding } from '../places/geocoding-quality';
import { geocodingReport } from '../places/geocoding-report';
import { matchAddresses } from '../places/match';
import { readPlanningAreas, readPostcodeAreas } from '../places/named-areas';
import { placeAddresses, QUALITIES, type Quality } from '../places/place';
import { readStreetMap } from '../places/street-map';
import { toLonLat } from '../read/projection';
import type { Step } from '../step';

/** Sources of the addresses themselves; the quality report opens more. */
const SOURCE_IDS = ['addresses-2023', 'osm-basemap-2021', 'postcodes'];

export const addressesStep: Step = {
  name: 'addresses',
  title: 'Coordinates for the official addresses, from the house numbers and streets of the map',
  needs: ['areas'],
  async run({ sources, interim, progress, writeFile }) {
    const list = readAddressList(sources);
    progress(`${list.count} official addresses on ${list.keys.length} street names`);
    const map = await readStreetMap(sources, list.keys);
    progress(`${map.points.length} house numbers and ${map.segments.street.length} pieces of these streets on the map`);
    const plr = readPlanningAreas(interim), plz = await readPostcodeAreas(sources);
    const match = matchAddresses(list, map, { plz, plr });
    const placed = placeAddresses(list, map, match, plr);
    for (const quality of QUALITIES) progress(`${quality}: ${placed.quality.filter((value) => value === quality).length}`);

    const degrees = Array.from(placed.x, (x, address) => toLonLat([x, placed.y[address]!]));
    const number = list.number.map((value) => (value ? formatHouseNumber(value) : null));
    const lon = Float64Array.from(degrees, ([value]) => value), lat = Float64Array.from(degrees, ([, value]) => value);
    interim.writeTable('addresses', { street: list.street, number, plz: list.plz, plr_id: list.plrId, lon, lat, quality: placed.quality });
    writeFile('public/data/addresses.bin', checkedFile(list, lon, lat, placed.quality), {
      sourceIds: SOURCE_IDS, referenceDate: '2023-06', table: { name: 'addresses', rows: list.count },
    });

    progress('measuring: once more without the Planungsraum, and against positions known otherwise');
    const quality = measureGeocoding(sources, list, map, { match: match.match, withoutPlr: matchAddresses(list, map, { plz }).match }, placed, plr);
    writeFile('data/quality/geocoding.json', `${JSON.stringify(quality, null, 1)}\n`);
    writeFile('data/quality/geocoding.md', geocodingReport(quality));
  },
};

/** The file, read back and held against the contract of the table before anything is written. */
function checkedFile(list: AddressList, lon: Float64Array, lat: Float64Array, quality: readonly Quality[]): Uint8Array {
  const rows = list.street.map((street, address) => ({
    street, number: list.number[address], plz: list.plz[address]!, areaId: list.plrId[address]!, lon: lon[address]!, lat: lat[address]!, quality: quality[address]!,
  }));
  const file = encodeAddresses(rows);
  const columns = addressColumns(decodeAddressBook(file));
  const problems = tableProblems('addresses', schema.addresses, columns);
  if (columns['street']!.length !== list.count) problems.push(`${columns['street']!.length} of ${list.count} addresses can be read back`);
  if (problems.length > 0) throw new Error(`The table addresses breaks its contract:\n  ${problems.join('\n  ')}`);
  return file;
}
