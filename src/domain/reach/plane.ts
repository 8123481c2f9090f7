import type { Position } from '../spatial/position';

/** Metres of a degree of latitude on the sphere of the web map (radius 6,378,137 m). */
const METRES_PER_DEGREE = (Math.PI * 6_378_137) / 180;
/** Middle of Berlin. */
const ORIGIN: Position = [13.4, 52.52];
const METRES_PER_LONGITUDE = METRES_PER_DEGREE * Math.cos((ORIGIN[1] * Math.PI) / 180);

/**
 * Degrees → metres east and north of the middle of Berlin. For looking up what is near; a distance from west to east is
 * off by up to 0.4 % at the city's northern and southern edge, so lengths of ways are measured by {@link metresBetween}.
 */
export function toPlane(lon: number, lat: number): [number, number] {
  return [(lon - ORIGIN[0]) * METRES_PER_LONGITUDE, (lat - ORIGIN[1]) * METRES_PER_DEGREE];
}

export function fromPlane(x: number, y: number): [number, number] {
  return [ORIGIN[0] + x / METRES_PER_LONGITUDE, ORIGIN[1] + y / METRES_PER_DEGREE];
}

/** Straight distance in metres of two positions in degrees; exact to a millimetre within a kilometre. */
export function metresBetween(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const shrink = Math.cos(((lat1 + lat2) * Math.PI) / 360);
  return METRES_PER_DEGREE * Math.hypot((lon2 - lon1) * shrink, lat2 - lat1);
}
