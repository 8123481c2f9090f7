import { parseAddress } from '../../../src/domain/spatial/address';
import type { Geocoder } from '../places/geocode';
import { readNumber } from '../read/csv';
import { SourceError, type StepContext } from '../step';
import type { Kreis, MandateRow } from './members';
import { partyKey } from './parties';
import { placeOffice, type MappedPosition, type OfficePosition } from './positions';
import { bezirkIdByName, latestDate, readMandateTable, textOrNull } from './rows';

/** What becomes of the holder's mandate after 20 Sep 2026. */
export type HolderStatus = 'keeps_mandate' | 'loses_mandate' | 'open' | 'not_applicable';

/** A row of the table `offices`. Public office addresses only; no telephone numbers, no e-mail addresses. */
export interface OfficeRow {
  readonly office_id: string;
  readonly kind: 'mda' | 'mdb' | 'kreisbuero' | 'landesverband' | 'kiezbuero';
  readonly holder: string;
  readonly party: string;
  readonly street: string | null;
  readonly plz: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly geocode: OfficePosition['geocode'];
  readonly bez_id: string | null;
  /** Planungsraum and Wahlkreis 2026 of the position; the Planungsraum also where only the official address list knows it. */
  readonly area_id: string | null;
  readonly wk26_id: string | null;
  readonly holder_person_id: string | null;
  readonly holder_status: HolderStatus;
  /** `computed`: rests on list seats that we computed, not on the election authority. */
  readonly holder_status_basis: 'official' | 'computed' | null;
  readonly position_source: OfficePosition['source'];
  /** German remark on the position and the age of the evidence. */
  readonly position_note: string | null;
  readonly as_of: string | null;
  readonly source_url: string | null;
}

export interface PlacedOffice {
  readonly row: OfficeRow;
  readonly position: OfficePosition;
}

export interface OfficeSurroundings {
  /** Finds addresses in Berlin, or only in one Bezirk, where the source names no postcode but the Bezirk is known. */
  readonly geocoder: (bezirkId: string | null) => Geocoder;
  /** Ids of the Planungsraum and of the Wahlkreis 2026 ('0101') at a position in degrees. */
  readonly planningAreaAt: (lon: number, lat: number) => string | null;
  readonly constituencyAt: (lon: number, lat: number) => string | null;
}

const KINDS: Readonly<Record<string, OfficeRow['kind']>> = {
  'Wahlkreisbüro MdA': 'mda',
  'Wahlkreisbüro MdB': 'mdb',
  'Kreisbüro': 'kreisbuero',
  'Landesgeschäftsstelle': 'landesverband',
  'Kiezbüro/Bürgerbüro (Inhaber nicht angegeben)': 'kiezbuero',
};

/** Parties of which every seat of the 20. Wahlperiode has a name; of the others 43 list seats are without. */
const FULLY_NAMED = new Set(['spd', 'gruene']);

/** What the source says of the holder in the 20. Wahlperiode. */
const PUBLISHED_STATUS: Readonly<Record<string, HolderStatus>> = {
  'direkt gewählt (amtlich, vorläufig)': 'keeps_mandate',
  'Liste (rechnerisch)': 'keeps_mandate',
  'kein Mandat (rechnerisch)': 'loses_mandate',
  'offen': 'open',
};

const COLUMNS = [
  'office_id', 'office_type', 'holder', 'party', 'holder_person_id_aw', 'holder_wahlkreis_bezirk', 'street_address', 'plz', 'lat', 'lon',
  'coord_source', 'source_url', 'as_of',
];

/** All offices: Wahlkreisbüros of all parties, and of the SPD also its party offices and those of its MdB. */
export function readOffices(
  context: StepContext, kreise: readonly Kreis[], mandates: readonly MandateRow[], surroundings: OfficeSurroundings,
): PlacedOffice[] {
  const files = [
    { name: 'offices_mda_wahlkreisbueros.csv', rows: 134, columns: [...COLUMNS, 'holder_agh20_status'] },
    { name: 'offices_spd_partei_mdb.csv', rows: 20, columns: COLUMNS },
  ];
  return files.flatMap(({ name, rows, columns }) => readMandateTable(context, name, rows, columns)
    .map((record, row) => readOffice(`mandates/${name}`, row + 2, record, kreise, mandates, surroundings)));
}

function readOffice(
  file: string, row: number, record: Readonly<Record<string, string>>, kreise: readonly Kreis[], mandates: readonly MandateRow[],
  { geocoder, planningAreaAt, constituencyAt }: OfficeSurroundings,
): PlacedOffice {
  const kind = KINDS[record['office_type']!];
  if (!kind) throw new SourceError(file, `"${record['office_type']}" is not a known kind of office`, row);
  const address = record['street_address'] ? parseAddress(record['street_address']) : null;
  if (address?.number === '') throw new SourceError(file, `"${record['street_address']}" has no house number`, row);
  const plz = textOrNull(record['plz']);
  // A party office stands in its own Kreis, a member's office need not stand in the Wahlkreis.
  const ownBezirk = kind === 'kreisbuero' ? bezirkIdByName(kreise, file, record['holder_wahlkreis_bezirk']!, row) : null;
  const found = address && geocoder(plz ? null : ownBezirk).geocode(address.street, address.number, plz ?? undefined);
  const position = placeOffice(mappedPosition(file, row, record), found);
  // The official address list knows the Planungsraum also of an address that the map does not show.
  const area = position.lon === null ? found?.plrId ?? null : planningAreaAt(position.lon, position.lat!);
  const member = mandates.find((mandate) => mandate.term === 'agh19' && (record['holder_person_id_aw']
    ? mandate.person_id === record['holder_person_id_aw']
    : mandate.name === record['holder']));
  const { status, basis } = holderStatus(file, row, record, kind, member, mandates);
  const asOf = latestDate(record['as_of']);
  return {
    position,
    row: {
      office_id: record['office_id']!, kind, holder: record['holder']!,
      party: record['party'] === 'fraktionslos' && member ? member.party : partyKey(file, record['party'], row),
      street: address && `${spelledOut(address.street)} ${address.number.replace(/\s+/g, '').toLowerCase()}`, plz,
      lon: position.lon, lat: position.lat, geocode: position.geocode, bez_id: area?.slice(0, 2) ?? ownBezirk, area_id: area,
      wk26_id: position.lon === null ? null : constituencyAt(position.lon, position.lat!),
      holder_person_id: member?.person_id ?? textOrNull(record['holder_person_id_aw']), holder_status: status, holder_status_basis: basis,
      position_source: position.source, position_note: positionNote(position, address !== null, asOf),
      as_of: asOf, source_url: textOrNull(record['source_url']),
    },
  };
}

/** "Langhansstr." → "Langhansstraße", "Berliner Str." → "Berliner Straße". */
function spelledOut(street: string): string {
  return street.replace(/([sS])tr\.$/, (_, letter: string) => `${letter}traße`);
}

/** "OSM-Büro …" is a node of the office itself, "OSM-POI gleiche Adresse" another node with the same address. */
function mappedPosition(file: string, row: number, record: Readonly<Record<string, string>>): MappedPosition | null {
  const lon = readNumber(file, row, 'lon', record['lon']), lat = readNumber(file, row, 'lat', record['lat']);
  if (lon === null || lat === null) return null;
  const source = record['coord_source'] ?? '';
  if (!source.startsWith('OSM-Büro') && !source.startsWith('OSM-POI gleiche Adresse')) {
    throw new SourceError(file, `coord_source "${source}" does not say what the position is`, row);
  }
  return { lon, lat, exact: source.startsWith('OSM-Büro') };
}

/** From the mandates of the 20. Wahlperiode; must agree with what the source says where it says something. */
function holderStatus(
  file: string, row: number, record: Readonly<Record<string, string>>, kind: OfficeRow['kind'], member: MandateRow | undefined,
  mandates: readonly MandateRow[],
): { status: HolderStatus; basis: OfficeRow['holder_status_basis'] } {
  if (kind === 'kreisbuero' || kind === 'landesverband') return { status: 'not_applicable', basis: null };
  if (kind === 'kiezbuero') return { status: 'open', basis: null };
  if (kind === 'mdb') {
    const sits = mandates.some((mandate) => mandate.body === 'bundestag' && mandate.name === record['holder']);
    if (!sits) throw new SourceError(file, `${record['holder']} has no mandate in the Bundestag`, row);
    return { status: 'keeps_mandate', basis: 'official' };
  }
  if (!member) throw new SourceError(file, `${record['holder']} is not a member of the 19. Wahlperiode`, row);
  const next = mandates.find((mandate) => mandate.term === 'agh20' && mandate.person_id === member.person_id);
  const result = next
    ? { status: 'keeps_mandate', basis: next.status } as const
    : FULLY_NAMED.has(member.party) ? { status: 'loses_mandate', basis: 'computed' } as const : { status: 'open', basis: null } as const;
  const published = record['holder_agh20_status'];
  if (published !== undefined && PUBLISHED_STATUS[published] !== result.status) {
    throw new SourceError(file, `${record['holder']}: "${published}", but the list of members gives ${result.status}`, row);
  }
  return result;
}

/** Before this date evidence of an office says little: the members have changed since. */
const RECENT = '2025';

function positionNote(position: OfficePosition, hasAddress: boolean, asOf: string | null): string | null {
  const notes: string[] = [];
  if (position.geocode === 'none') notes.push(hasAddress ? 'Anschrift auf der Karte nicht gefunden' : 'Anschrift nicht bekannt');
  else if (!hasAddress) notes.push('Lage des Büros aus OpenStreetMap, Anschrift nicht angegeben');
  if (position.conflict) notes.push('Lage nach der Hausnummer; OpenStreetMap führt das Büro an anderer Stelle');
  if (position.source === 'same_address_node') notes.push('Lage eines anderen Karteneintrags mit derselben Anschrift');
  if (position.source === 'street') notes.push('Lage in der Straße ungefähr, die Hausnummer fehlt auf der Karte');
  if (hasAddress && (asOf === null || asOf < RECENT)) notes.push(asOf === null ? 'Beleg ohne Datum' : `letzter Beleg ${asOf}`);
  return notes.length > 0 ? notes.join('; ') : null;
}
