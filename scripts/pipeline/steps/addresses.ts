import { formatHouseNumber } from '../../../src/domain/spatial/address';
import { readAddressList } from '../places/address-list';
import { matchAddresses } from '../places/match';
import { readPlanningAreas, readPostcodeAreas } from '../places/named-areas';
import { placeAddresses, QUALITIES } from '../places/place';
import { readStreetMap } from '../places/street-map';
import { toLonLat } from '../read/projection';
import type { Step } from '../step';

export const addressesStep: Step = {
  name: 'addresses',
  title: 'Coordinates for the official addresses, from the house numbers and streets of the map',
  needs: ['areas'],
  async run({ sources, interim, progress }) {
    const list = readAddressList(sources);
    progress(`${list.count} official addresses on ${list.keys.length} street names`);
    const map = await readStreetMap(sources, list.keys);
    progress(`${map.points.length} house numbers and ${map.segments.street.length} pieces of these streets on the map`);
    const plr = readPlanningAreas(interim), plz = await readPostcodeAreas(sources);
    const placed = placeAddresses(list, map, matchAddresses(list, map, { plz, plr }), plr);
    for (const quality of QUALITIES) progress(`${quality}: ${placed.quality.filter((value) => value === quality).length}`);
    const lon = new Float64Array(list.count), lat = new Float64Array(list.count);
    for (let address = 0; address < list.count; address++) [lon[address], lat[address]] = toLonLat([placed.x[address]!, placed.y[address]!]);
    const number = list.number.map((value) => (value ? formatHouseNumber(value) : null));
    interim.writeTable('addresses', { street: list.street, number, plz: list.plz, plr_id: list.plrId, lon, lat, quality: placed.quality });
  },
};
