import { areaIdOf, looksOld } from '../../domain/own/area-ids';
import { cellText, type Cell, type RawTable } from '../../domain/own/cell';
import { precinctIdOf } from '../../domain/own/place-by-people';
import { KEYED_LEVELS, OWN_PRECINCT_SETS, placedShare, type KeyGuess, type PlaceKey } from '../../domain/own/place-key';
import { placeRows } from './place-rows';
import type { FeatureShapes } from './read-geojson';
import type { References } from './references';

/** So many rows are looked at, spread over the table. */
const SAMPLE_ROWS = 500;
const LEAST_CONFIDENCE = 0.5;

const TITLES = {
  plr: /plr|planungsr|raumid|lor/i, bzr: /bzr|bezirksregion/i, pgr: /pgr|prognoser/i, bez: /^bez|bezirk(?!sregion)/i, wk26: /wahlkreis|^wk|awk/i,
  precinct: /wahlbezirk|stimmbezirk|wahllokal|uwb|bwb|wbz/i,
  postcode: /plz|postleit|postcode|zip/i,
  street: /stra(ß|ss)e|adresse|anschrift|address|street|\bstr\b/i,
  number: /haus-?\s?n|^nr\.?$|^hnr|number/i,
  x: /^(lon|long|lng|longitude|länge|laenge|geogr.*länge|x|x[_ -]?(coord|koord).*|ost(wert)?|rechts(wert)?|easting|e|utm.?(x|ost|e))\b/i,
  y: /^(lat|latitude|breite|geogr.*breite|y|y[_ -]?(coord|koord).*|nord(wert)?|hoch(wert)?|northing|n|utm.?(y|nord|n))\b/i,
} as const;

/**
 * Keys by which the rows may be placed, the surest first. A key is proposed if what stands in its column looks like one, and
 * rated by the share of rows that it places; names come last, because names are no keys.
 */
export async function guessKeys(table: RawTable, shapes: FeatureShapes | null, references: References): Promise<KeyGuess[]> {
  const rows = sampleRows(table.rows);
  const sample: RawTable = { titles: table.titles, rows: rows.length, lines: rows, cells: table.cells.map((cells) => rows.map((row) => cells[row] ?? null)) };
  const sampledShapes = shapes && takeShapes(shapes, rows);
  const guesses: KeyGuess[] = [];
  for (const { key, least } of candidates(sample, shapes)) {
    const confidence = placedShare(await placeRows(sample, sampledShapes, key, references));
    if (confidence >= least) guesses.push({ key, confidence });
  }
  const rank = ({ key, confidence }: KeyGuess): number => confidence - RESERVATION[key.kind];
  return guesses.sort((a, b) => rank(b) - rank(a));
}

/** Of keys that place equally many rows the exact one is preferred to the estimated, the estimated to a name. */
const RESERVATION: Readonly<Record<PlaceKey['kind'], number>> = { area: 0, shape: 0.05, coordinates: 0.1, precinct: 0.1, address: 0.15, postcode: 0.3, name: 0.4 };

interface Candidate {
  readonly key: PlaceKey;
  readonly least: number;
}

function candidates(sample: RawTable, shapes: FeatureShapes | null): Candidate[] {
  const found: Candidate[] = shapes ? [{ key: { kind: 'shape' }, least: LEAST_CONFIDENCE }] : [];
  sample.titles.forEach((title, column) => {
    const filled = sample.cells[column]!.filter((cell) => cell !== null);
    if (filled.length > 0) found.push(...columnCandidates(title, column, filled));
  });
  return [...found, ...addressCandidates(sample), ...coordinateCandidates(sample)];
}

function columnCandidates(title: string, column: number, filled: readonly Cell[]): Candidate[] {
  const found: Candidate[] = [];
  const share = (test: (cell: Cell) => boolean): number => filled.filter(test).length / filled.length;
  for (const level of KEYED_LEVELS) {
    const named = TITLES[level].test(title);
    // Two, four and six digits may be any count; only what is called a key or is hardly anything else is taken for one.
    if (share((cell) => areaIdOf(cell, level) !== undefined) < (named ? 0.5 : 0.9) || (level === 'bez' && !named)) continue;
    const old = level !== 'bez' && level !== 'wk26' && share((cell) => looksOld(areaIdOf(cell, level) ?? '')) > 0.3;
    // Old ids place nothing. The key is proposed nevertheless, so that the report can say why.
    found.push({ key: { kind: 'area', level, column }, least: old && level === 'plr' ? 0 : named || level === 'plr' ? LEAST_CONFIDENCE : 0.9 });
  }
  const letters = share((cell) => /[A-Z]$/i.test(cellText(cell)) && precinctIdOf(cell) !== undefined) > 0.5;
  if (letters || (TITLES.precinct.test(title) && share((cell) => precinctIdOf(cell) !== undefined) > 0.5)) {
    found.push(...OWN_PRECINCT_SETS.map((set): Candidate => ({ key: { kind: 'precinct', set, column }, least: LEAST_CONFIDENCE })));
  }
  const isPostcode = (cell: Cell): boolean => /^1[0-4]\d{3}$/.test(cellText(cell));
  if (share(isPostcode) > (TITLES.postcode.test(title) ? 0.5 : 0.95) && !TITLES.precinct.test(title)) found.push({ key: { kind: 'postcode', column }, least: LEAST_CONFIDENCE });
  const isName = (cell: Cell): boolean => typeof cell === 'string' && /^[^\d]{3,}/.test(cell);
  if (share(isName) > 0.8) found.push({ key: { kind: 'name', column }, least: LEAST_CONFIDENCE });
  return found;
}

function addressCandidates({ titles, cells }: RawTable): Candidate[] {
  const withHouse = (column: number): boolean => {
    const filled = cells[column]!.filter((cell) => cell !== null);
    return filled.length > 0 && filled.filter((cell) => typeof cell === 'string' && /\p{L}{3,}.*\s\d{1,3}\s?[a-z]?\b/iu.test(cell)).length > 0.5 * filled.length;
  };
  const columnWith = (pattern: RegExp, test: (column: number) => boolean = () => true): number | null => {
    const column = titles.findIndex((title, index) => pattern.test(title) && test(index));
    return column < 0 ? null : column;
  };
  const isText = (column: number): boolean => cells[column]!.some((cell) => typeof cell === 'string' && /\p{L}{3}/u.test(cell));
  const postcode = columnWith(TITLES.postcode);
  const number = columnWith(TITLES.number);
  const named = columnWith(TITLES.street, isText);
  const street = named ?? titles.findIndex((_, column) => withHouse(column));
  return street < 0 ? [] : [{ key: { kind: 'address', street, number: number === street || withHouse(street) ? null : number, postcode }, least: named === null ? LEAST_CONFIDENCE : 0.3 }];
}

function coordinateCandidates({ titles }: RawTable): Candidate[] {
  const x = titles.findIndex((title) => TITLES.x.test(title)), y = titles.findIndex((title) => TITLES.y.test(title));
  return x < 0 || y < 0 || x === y ? [] : [{ key: { kind: 'coordinates', x, y }, least: 0.2 }];
}

function sampleRows(rows: number): number[] {
  const count = Math.min(rows, SAMPLE_ROWS);
  return Array.from({ length: count }, (_, index) => Math.floor((index * rows) / count));
}

function takeShapes(shapes: FeatureShapes, rows: readonly number[]): FeatureShapes {
  return shapes.kind === 'points'
    ? { kind: 'points', positions: rows.map((row) => shapes.positions[row] ?? null) }
    : { kind: 'polygons', rings: rows.map((row) => shapes.rings[row] ?? null) };
}
