/** A position on a picture, in CSS pixels from its upper left corner. */
export type Place = readonly [x: number, y: number];

/** How a picture of the map relates to the world. */
export interface PictureScale {
  readonly width: number;
  readonly height: number;
  /** Metres that one CSS pixel covers in the middle. */
  readonly metresPerPixel: number;
  place(longitude: number, latitude: number): Place;
}

/** A picture drawn by MapLibre; `url` is a blob that must be revoked when the picture is no longer needed. */
export interface MapPicture extends PictureScale {
  readonly url: string;
}

/** The longest of 1, 2, 5 × 10ⁿ metres that is at most `most` pixels long. */
export function scaleBar(metresPerPixel: number, most: number): { metres: number; pixels: number } {
  const longest = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
  return { metres, pixels: metres / metresPerPixel };
}

/** Bounds of an area with room around it, at least `least` metres wide and high, so that neighbours and streets are seen. */
export function surroundingBounds([[west, south], [east, north]]: readonly [readonly [number, number], readonly [number, number]], least: number): [[number, number], [number, number]] {
  const metresPerDegree = 111_320;
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const halfWidth = Math.max(((east - west) / 2) * 1.45, least / 2 / (metresPerDegree * Math.cos((middle[1] * Math.PI) / 180)));
  const halfHeight = Math.max(((north - south) / 2) * 1.45, least / 2 / metresPerDegree);
  return [[middle[0] - halfWidth, middle[1] - halfHeight], [middle[0] + halfWidth, middle[1] + halfHeight]];
}
