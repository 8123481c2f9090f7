/** Where a map looks: its centre in degrees (WGS 84) and its zoom level (web Mercator, 512-pixel tiles). */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}
