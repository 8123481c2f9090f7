/**
 * What public/tiles/berlin.pmtiles holds: the contract between the pipeline that writes the tiles (scripts/pipeline/basemap)
 * and the style that draws them. Every layer has one geometry type; a feature has `kind` where the layer names kinds and
 * `name` where it is a name. Flags are present with the value true or absent.
 */
export interface TileLayer {
  readonly geometry: 'point' | 'line' | 'polygon';
  /** First zoom level on which the layer exists. */
  readonly from: number;
  readonly kinds?: readonly string[];
  readonly flags?: readonly string[];
  readonly named?: true;
  /** Importance among features of the same kind, 1 = first. */
  readonly ranked?: true;
}

export const tileLayers = {
  /** Berlin. */
  city: { geometry: 'polygon', from: 7 },
  /** What grows or lies on the ground where it is not simply city or field. */
  ground: { geometry: 'polygon', from: 7, kinds: ['wood', 'park', 'meadow', 'allotment', 'cemetery', 'sport', 'sand', 'airfield'] },
  water: { geometry: 'polygon', from: 7 },
  waterways: { geometry: 'line', from: 8, kinds: ['river', 'canal', 'stream'] },
  /** Everything that is not Berlin, to be dimmed; and what is far away, many times over, to fade out towards the end of the map. */
  outside: { geometry: 'polygon', from: 7, kinds: ['near', 'far'] },
  buildings: { geometry: 'polygon', from: 14 },
  roads: {
    geometry: 'line', from: 7,
    kinds: ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'minor', 'pedestrian', 'service', 'track', 'path', 'ferry', 'runway'],
    flags: ['link', 'tunnel'],
  },
  rails: { geometry: 'line', from: 9, kinds: ['rail', 'suburban', 'subway', 'tram'], flags: ['tunnel'] },
  borders: { geometry: 'line', from: 7, kinds: ['state'] },
  /** `kind` of a street name is the kind of the road that bears it. */
  street_names: {
    geometry: 'line', from: 12, named: true,
    kinds: ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'minor', 'pedestrian', 'service', 'path'],
  },
  /** borough = Bezirk, district = Ortsteil, quarter = named neighbourhood, locality = older or smaller place name. */
  place_names: {
    geometry: 'point', from: 7, named: true,
    kinds: ['city', 'town', 'village', 'borough', 'district', 'suburb', 'quarter', 'locality', 'square'],
  },
  /** Rivers, canals and streams carry their name along the line, lakes at a point (a layer of its own). */
  river_names: { geometry: 'line', from: 10, named: true, kinds: ['river', 'canal', 'stream'] },
  lake_names: { geometry: 'point', from: 10, named: true, ranked: true },
  green_names: { geometry: 'point', from: 11, named: true, ranked: true },
} as const satisfies Record<string, TileLayer>;

export type TileLayerName = keyof typeof tileLayers;

/** The tiles hold these zoom levels; the map draws deeper ones from the last. */
export const TILE_MINZOOM = 7;
export const TILE_MAXZOOM = 14;
