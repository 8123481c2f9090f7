import type { Path, Position, TileAddress } from './feature';
import { EXTENT } from './feature';

/** Degrees → web Mercator on the unit square (0, 0 at the north-west). */
export function toWorld([lon, lat]: readonly [number, number]): Position {
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2];
}

export function toDegrees([x, y]: Position): [lon: number, lat: number] {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Units of a tile → unit square. */
export function tileToWorld([column, row]: Position, { z, x, y }: TileAddress): Position {
  return [(x + column / EXTENT) / 2 ** z, (y + row / EXTENT) / 2 ** z];
}

export function worldToTile([worldX, worldY]: Position, { z, x, y }: TileAddress): Position {
  return [(worldX * 2 ** z - x) * EXTENT, (worldY * 2 ** z - y) * EXTENT];
}

export function pathToTile(path: Path, tile: TileAddress): Path {
  return path.map((position) => worldToTile(position, tile));
}

/** Tiles of a zoom level that touch bounds in degrees (west, south, east, north), column by column. */
export function* tilesWithin([west, south, east, north]: readonly [number, number, number, number], z: number): Generator<TileAddress> {
  const [left, top] = toWorld([west, north]), [right, bottom] = toWorld([east, south]);
  for (let x = Math.floor(left * 2 ** z); x <= Math.floor(right * 2 ** z); x++) {
    for (let y = Math.floor(top * 2 ** z); y <= Math.floor(bottom * 2 ** z); y++) yield { z, x, y };
  }
}
