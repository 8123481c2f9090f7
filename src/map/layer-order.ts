/**
 * The one order of everything on the map, from the bottom up. Data colours lie between ground and streets, so that streets
 * and names stay readable on them.
 *
 * A layer's id is its group and a name of its own, `areas/choropleth`: the id alone says where the layer belongs, and a
 * layer of an unknown group cannot be added. Within a group, later layers lie above earlier ones.
 */
export const layerGroups = [
  // The basemap's ground
  'background',
  'ground',
  'water',
  'buildings',
  // Data as surfaces: choropleth and hatching, then shades of reach upon them
  'areas',
  'catchments',
  // The basemap's lines, and the veil over all that is not Berlin
  'streets',
  'surroundings',
  // Borders of areas, hover and selection
  'outlines',
  // The basemap's names
  'street-labels',
  'place-labels',
  // Data as symbols: stations and civic places, offices and mandates, what the user placed
  'places',
  'offices',
  'measures',
  // Columns stand above all that lies flat
  'columns',
] as const;

export type LayerGroup = (typeof layerGroups)[number];
export type LayerId = `${LayerGroup}/${string}`;

/** The group a layer belongs to. Throws for a layer whose place is not defined. */
export function groupOfLayer(id: string): LayerGroup {
  // deck.gl names the one layer it adds to the map by itself; it draws the columns.
  const group = id.startsWith('deck-maplibre-layer-group') ? 'columns' : layerGroups.find((name) => id.startsWith(`${name}/`));
  if (!group) throw new Error(`The layer ${id} has no place in the order of layers (src/map/layer-order.ts)`);
  return group;
}

/**
 * The layer before which a new one must be inserted (`map.addLayer(layer, beforeId)`): the lowest layer of a higher group,
 * or undefined if the new one belongs on top.
 *
 * @param present ids of the layers on the map, bottom first (`map.getLayersOrder()`).
 */
export function layerAbove(id: LayerId, present: readonly string[]): string | undefined {
  const position = layerGroups.indexOf(groupOfLayer(id));
  return present.find((other) => layerGroups.indexOf(groupOfLayer(other)) > position);
}

/** Throws unless the layers lie in the order of their groups. */
export function assertLayerOrder(ids: readonly string[]): void {
  ids.reduce((below, id) => {
    const position = layerGroups.indexOf(groupOfLayer(id));
    if (position < below) throw new Error(`The layer ${id} lies above the group ${layerGroups[below]}`);
    return position;
  }, 0);
}
