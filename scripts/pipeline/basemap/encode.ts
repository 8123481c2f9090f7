import { PbfWriter } from 'pbf';
import { tileLayers, type TileLayerName } from '../../../src/map/basemap/tile-schema';
import type { Attributes, DerivedFeature, Path } from './feature';

const TYPES = { point: 1, line: 2, polygon: 3 } as const;

/**
 * Encodes a Mapbox Vector Tile (version 2). Layers come in the order of the schema; paths must be in whole units, rings
 * closed with outer rings of positive area. The same features always give the same bytes.
 *
 * @param extent side of the tile in units.
 */
export function encodeTile(features: readonly DerivedFeature[], extent: number): Uint8Array {
  const tile = new PbfWriter();
  for (const name of Object.keys(tileLayers) as TileLayerName[]) {
    const own = features.filter((feature) => feature.layer === name && feature.paths.length > 0);
    if (own.length > 0) tile.writeMessage(3, writeLayer, { name, features: own, extent });
  }
  return tile.finish();
}

function writeLayer({ name, features, extent }: { name: string; features: readonly DerivedFeature[]; extent: number }, layer: PbfWriter): void {
  const keys = new Map<string, number>();
  const values = new Map<Attributes[string], number>();
  layer.writeVarintField(15, 2);
  layer.writeStringField(1, name);
  for (const feature of features) {
    const tags = Object.entries(feature.attributes).flatMap(([key, value]) => [indexOf(keys, key), indexOf(values, value)]);
    layer.writeMessage(2, writeFeature, { tags, feature });
  }
  for (const key of keys.keys()) layer.writeStringField(3, key);
  for (const value of values.keys()) layer.writeMessage(4, writeValue, value);
  layer.writeVarintField(5, extent);
}

function writeFeature({ tags, feature }: { tags: number[]; feature: DerivedFeature }, message: PbfWriter): void {
  if (tags.length > 0) message.writePackedVarint(2, tags);
  message.writeVarintField(3, TYPES[feature.type]);
  message.writePackedVarint(4, commands(feature.type, feature.paths));
}

function writeValue(value: Attributes[string], message: PbfWriter): void {
  if (typeof value === 'string') message.writeStringField(1, value);
  else if (value === true) message.writeBooleanField(7, true);
  else message.writeVarintField(5, value);
}

/** Geometry as drawing commands with differences between positions. */
function commands(type: DerivedFeature['type'], paths: readonly Path[]): number[] {
  const result: number[] = [];
  let x = 0, y = 0;
  const draw = (path: Path, from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const [column, row] = path[index]!;
      result.push(zigzag(column - x), zigzag(row - y));
      [x, y] = [column, row];
    }
  };
  if (type === 'point') {
    const points = paths.flat();
    result.push(command(1, points.length));
    draw(points, 0, points.length);
    return result;
  }
  for (const path of paths) {
    // The last position of a ring is its first: the command to close it says so.
    const length = type === 'polygon' ? path.length - 1 : path.length;
    result.push(command(1, 1));
    draw(path, 0, 1);
    result.push(command(2, length - 1));
    draw(path, 1, length);
    if (type === 'polygon') result.push(command(7, 1));
  }
  return result;
}

const command = (id: number, count: number): number => id | (count << 3);
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

function indexOf<Key>(table: Map<Key, number>, key: Key): number {
  const known = table.get(key);
  if (known !== undefined) return known;
  table.set(key, table.size);
  return table.size - 1;
}
