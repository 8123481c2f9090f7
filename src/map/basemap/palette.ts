export type Theme = 'light' | 'dark';

/** Colours of the basemap. Quiet on purpose: the strongest colour on the map must be the data's. */
export interface Palette {
  /** Where no map is, and the tone into which it fades outside Berlin. */
  readonly paper: string;
  readonly land: string;
  readonly water: string;
  readonly ground: Readonly<Record<'wood' | 'park' | 'meadow' | 'allotment' | 'cemetery' | 'sport' | 'sand' | 'airfield', string>>;
  readonly building: string;
  readonly buildingEdge: string;
  readonly street: string;
  readonly streetMinor: string;
  readonly streetEdge: string;
  readonly path: string;
  readonly rail: string;
  readonly border: string;
  readonly labels: Readonly<Record<'place' | 'district' | 'street' | 'water' | 'green', string>>;
  readonly halo: string;
  readonly waterHalo: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#f6f5f2',
    land: '#efede8',
    water: '#c8d6de',
    ground: {
      wood: '#d8e2d1', park: '#dde6d5', meadow: '#e2e8d9', allotment: '#e4e8db', cemetery: '#dbe3d4', sport: '#e0e7da', sand: '#ebe5d5', airfield: '#e6e3de',
    },
    building: '#e2dfd8',
    buildingEdge: '#d2cec5',
    street: '#ffffff',
    streetMinor: '#ffffff',
    streetEdge: '#8d867b',
    path: '#a79f92',
    rail: '#8f8a83',
    border: '#8b857c',
    labels: { place: '#2f2e2b', district: '#494742', street: '#55524c', water: '#3f6478', green: '#4b6146' },
    halo: '#fbfaf8',
    waterHalo: '#e4ecf0',
  },
  dark: {
    paper: '#17191b',
    land: '#1e2023',
    water: '#0f171e',
    ground: {
      wood: '#1b241f', park: '#1d2622', meadow: '#1e2522', allotment: '#1f2423', cemetery: '#1d2522', sport: '#1e2523', sand: '#23231f', airfield: '#212326',
    },
    building: '#26292d',
    buildingEdge: '#303439',
    street: '#3b4046',
    streetMinor: '#34393f',
    streetEdge: '#0c0d0f',
    path: '#4a5057',
    rail: '#565c64',
    border: '#7b818a',
    labels: { place: '#eceef0', district: '#cdd1d6', street: '#b4b9c0', water: '#86abc2', green: '#93b094' },
    halo: '#141618',
    waterHalo: '#10161c',
  },
};
