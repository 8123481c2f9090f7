import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from '../../../scripts/pipeline/read/clip';
import { toUtm } from '../../../scripts/pipeline/read/projection';
import { tileFeatures, type TileFeature } from '../../../scripts/pipeline/read/tiles';

describe('cutting at the edge of a tile', () => {
  it('keeps a line inside as it is', () => {
    expect(clipLine([[1, 1], [5, 5], [9, 1]], 10)).toEqual([[[1, 1], [5, 5], [9, 1]]]);
  });

  it('makes two pieces of a line that leaves and comes back', () => {
    expect(clipLine([[5, 5], [15, 5], [15, 7], [5, 7]], 10)).toEqual([[[5, 5], [10, 5]], [[10, 7], [5, 7]]]);
  });

  it('drops a line outside and a line that only touches', () => {
    expect(clipLine([[11, 0], [11, 9]], 10)).toEqual([]);
    expect(clipLine([[-5, 5], [0, 5]], 10)).toEqual([]);
  });

  it('cuts a ring and keeps it closed', () => {
    const ring = clipRing([[5, 5], [15, 5], [15, 8], [5, 8], [5, 5]], 10);
    expect(ring.at(0)).toEqual(ring.at(-1));
    expect(Math.abs(signedArea(ring))).toBeCloseTo(15);
  });
});

const archive = join(process.env['KIEZ_SOURCES'] ?? '../shared/sources', 'osm/basemap-tiles/tokenless-tiles-brandenburg-berlin-clip-z0-14.pmtiles');

describe.runIf(existsSync(archive))('the map source', () => {
  const bounds = [13.39, 52.51, 13.41, 52.53] as const;
  const read = async (projection: 'EPSG:25833' | 'EPSG:4326') => {
    const features: TileFeature[] = [];
    for await (const feature of tileFeatures(readFileSync(archive), { layers: ['housenumber', 'building'], bounds, projection })) features.push(feature);
    return features;
  };

  it('gives the same features in metres and in degrees, less than 0.1 m apart', async () => {
    const metres = await read('EPSG:25833'), degrees = await read('EPSG:4326');
    expect(metres.length).toBeGreaterThan(1000);
    expect(degrees.length).toBe(metres.length);
    let worst = 0;
    metres.forEach((feature, index) => feature.paths.forEach((path, part) => path.forEach(([easting, northing], vertex) => {
      const [x, y] = toUtm(degrees[index]!.paths[part]![vertex]!);
      worst = Math.max(worst, Math.hypot(easting - x, northing - y));
    })));
    expect(worst).toBeLessThan(0.1);
  });
});

function signedArea(ring: readonly (readonly [number, number])[]): number {
  return ring.slice(1).reduce((sum, [x, y], index) => sum + (ring[index]![0] * y - x * ring[index]![1]) / 2, 0);
}
