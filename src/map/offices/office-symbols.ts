import type { SymbolStyle } from '../symbols/symbol-image';

/** One shape per kind of office, on a grid of 24 × 24: told apart without any colour. */
export const OFFICE_SHAPES = {
  /** Star */
  landesverband: 'M12 2.5 14.8 8.9 21.8 9.6 16.5 14.2 18.1 21 12 17.4 5.9 21 7.5 14.2 2.2 9.6 9.2 8.9Z',
  /** Square */
  kreisbuero: 'M4.5 4.5H19.5V19.5H4.5Z',
  /** House */
  kiezbuero: 'M12 3 21 11H18.5V20.5H5.5V11H3Z',
  /** Triangle */
  abteilung: 'M12 3.5 21 19.5H3Z',
  /** Diamond */
  mdb: 'M12 2.5 21.5 12 12 21.5 2.5 12Z',
  /** Circle */
  mda: 'M12 4.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15Z',
} as const;

export type OfficeShape = keyof typeof OFFICE_SHAPES;

/** Two strokes through a symbol. */
export const CROSS = 'M8 8 16 16M16 8 8 16';

/** `other`: another party's. `closing`: the holder has no new mandate. */
export interface OfficeLook {
  readonly shape: OfficeShape;
  readonly closing: boolean;
  readonly other: boolean;
}

/** How an office is drawn on light or dark paper, by the map and by the legend. */
export function officeSymbol({ shape, closing, other }: OfficeLook, dark: boolean): SymbolStyle {
  const colour = other ? (dark ? '#a8a29a' : '#6f6860') : dark ? '#ff4d57' : '#e3000f';
  const paper = dark ? '#171614' : '#ffffff';
  return {
    shape: OFFICE_SHAPES[shape], fill: closing ? paper : colour, stroke: closing ? colour : paper, strokeWidth: closing ? 2 : 1.5, halo: closing ? paper : 'transparent',
    ...(closing && { mark: CROSS, markColour: colour }),
  };
}

/** Name of the image on the map. */
export function officeImageName({ shape, closing, other }: OfficeLook, dark: boolean): string {
  return `office-${shape}${closing ? '-closing' : ''}${other ? '-other' : ''}${dark ? '-dark' : ''}`;
}
