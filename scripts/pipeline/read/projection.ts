import proj4 from 'proj4';

/** ETRS89 / UTM zone 33N, the projection of Berlin's official geometries; its unit is the metre. */
proj4.defs('EPSG:25833', '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs +type=crs');

const transform = proj4('EPSG:25833', 'EPSG:4326');

/** [easting, northing] in metres → [longitude, latitude] in degrees. */
export function toLonLat(position: readonly [number, number]): [number, number] {
  return transform.forward([...position]) as [number, number];
}

/** [longitude, latitude] in degrees → [easting, northing] in metres. */
export function toUtm(position: readonly [number, number]): [number, number] {
  return transform.inverse([...position]) as [number, number];
}
