import type { MeasureKind, Status } from '../../domain/measures/measure';

/** A pin whose tip is the place, on a grid of 24 × 30. */
export const PIN = 'M12 1.5a9.5 9.5 0 0 1 9.5 9.5c0 5.8-6.6 10.2-9.5 17.2C9.1 21.2 2.5 16.8 2.5 11A9.5 9.5 0 0 1 12 1.5Z';

/** What is drawn into the pin, as lines on a grid of 24 × 24 of its own. */
export const MEASURE_GLYPHS: Readonly<Record<MeasureKind, string>> = {
  kiezbuero: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10M12 19.5v-5',
  shared_shop: 'M4 9.5 5.5 5h13L20 9.5M4 9.5a2.7 2.7 0 0 0 5.3 0a2.7 2.7 0 0 0 5.4 0a2.7 2.7 0 0 0 5.3 0M6 13v6.5h12V13',
  open_office: 'M6 20V4h9v16M15 5.5l4 1.5v11l-4 1.5M11.5 12v.5M3.5 20h17',
  mobile_office: 'M3 7h11v10H3ZM14 10.5h4l3 3.5v3h-7M7 19.2a1.8 1.8 0 1 0 0-.1M17 19.2a1.8 1.8 0 1 0 0-.1',
  consultation: 'M4 5h16v11h-9l-4.5 4V16H4ZM8 10.5h8',
  stand: 'M12 4 3.5 10.5h17ZM12 10.5V20M6 20v-5h12v5',
  walk: 'M13 5a1.6 1.6 0 1 0 0-.1M12.5 9 9 12.5V16M12.5 9l1.5 4.5L11 17l-1 4M14 13.5l3 3.5v4M12.5 9l3 2.5h3',
  event_series: 'M4 6.5h16V20H4ZM4 11h16M8.5 4v4M15.5 4v4M9 15.5l2 2 4-4',
  digital: 'M4 5h16v11H4ZM9 20h6M12 16v4',
  free: 'M12 4l2.2 5.4 5.8.4-4.5 3.7 1.5 5.7L12 16l-5 3.2 1.5-5.7L4 9.8l5.8-.4Z',
};

/** Colours of a pin. The further a proposal is, the fuller: from an outline to a filled pin with a ring. */
export interface PinStyle {
  readonly fill: string;
  readonly outline: string;
  readonly glyph: string;
  /** A line around the pin; transparent for none. */
  readonly ring: string;
}

/** How a proposal is drawn on light or dark paper, by the map and by the list. */
export function pinStyle(status: Status, dark: boolean): PinStyle {
  const red = dark ? '#ff4d57' : '#e3000f', paper = dark ? '#1e1d1a' : '#ffffff', ink = dark ? '#f1ede7' : '#1f1c19';
  const none = 'transparent';
  switch (status) {
    case 'idea':
      return { fill: paper, outline: red, glyph: red, ring: none };
    case 'proposed':
      return { fill: dark ? '#5c1f22' : '#fbd9d6', outline: red, glyph: dark ? '#ffd9d6' : '#b3000c', ring: none };
    case 'decided':
      return { fill: red, outline: paper, glyph: dark ? '#1a0002' : '#ffffff', ring: none };
    case 'open':
      return { fill: red, outline: paper, glyph: dark ? '#1a0002' : '#ffffff', ring: ink };
    case 'ended':
      return { fill: dark ? '#6f6860' : '#8d857b', outline: paper, glyph: paper, ring: none };
  }
}

/** Where the glyph lies in the pin: moved, then scaled. */
export const GLYPH_PLACE = { x: 5.4, y: 4.4, scale: 0.55 } as const;

/** The picture of a pin as `map.addImage` takes it. @param width CSS pixels. */
export function pinImage(kind: MeasureKind, status: Status, dark: boolean, width: number, pixelRatio: number): ImageData {
  const { fill, outline, glyph, ring } = pinStyle(status, dark);
  const scale = (width * pixelRatio) / 24;
  const canvas = new OffscreenCanvas(Math.round(24 * scale), Math.round(30 * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(scale, scale);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const pin = new Path2D(PIN);
  for (const [colour, lineWidth] of [[ring === 'transparent' ? (dark ? '#171614' : '#ffffff') : ring, 3], [outline, 1.6]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.stroke(pin);
    context.fillStyle = fill;
    context.fill(pin);
  }
  context.stroke(pin);
  context.translate(GLYPH_PLACE.x, GLYPH_PLACE.y);
  context.scale(GLYPH_PLACE.scale, GLYPH_PLACE.scale);
  context.strokeStyle = glyph;
  context.lineWidth = 2.5;
  context.stroke(new Path2D(MEASURE_GLYPHS[kind]));
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Name of the image on the map. */
export function pinImageName(kind: MeasureKind, status: Status, dark: boolean): string {
  return `measure-${kind}-${status}${dark ? '-dark' : ''}`;
}

/** A disc that carries the number of a stop. @param size CSS pixels. */
export function stopImage(dark: boolean, size: number, pixelRatio: number): ImageData {
  const pixels = Math.round(size * pixelRatio);
  const canvas = new OffscreenCanvas(pixels, pixels);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(pixels / 24, pixels / 24);
  context.beginPath();
  context.arc(12, 12, 10, 0, 2 * Math.PI);
  context.fillStyle = dark ? '#ff4d57' : '#e3000f';
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = dark ? '#171614' : '#ffffff';
  context.stroke();
  return context.getImageData(0, 0, pixels, pixels);
}
