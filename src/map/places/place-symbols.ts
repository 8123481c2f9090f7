/** A letter for what everybody knows by its letter, a line drawing on a grid of 24 × 24 for the rest. */
export type PlaceSign = { readonly letter: string; readonly round: boolean } | { readonly lines: string };

/** The sign of each kind of place that is drawn (data/places.json). */
export const PLACE_SIGNS: Readonly<Record<string, PlaceSign>> = {
  regional: { letter: 'R', round: false },
  sbahn: { letter: 'S', round: true },
  ubahn: { letter: 'U', round: false },
  tram: { letter: 'T', round: true },
  ferry: { letter: 'F', round: true },
  bus: { letter: 'H', round: true },
  library: { lines: 'M12 7v12M12 7c-1.5-1.5-4-2-7-2v12c3 0 5.5 .5 7 2c1.5-1.5 4-2 7-2V5c-3 0-5.5 .5-7 2Z' },
  community_centre: { lines: 'M4 11l8-7 8 7M6 9.5V19h12V9.5M12 19v-5' },
  youth_club: { lines: 'M9 7.5a2.5 2.5 0 1 0 0 .01M3.5 19v-2a5 5 0 0 1 10 0v2M16.5 10a2 2 0 1 0 0 .01M16 14.5a4 4 0 0 1 4.5 3.5v1' },
  school: { lines: 'M3 9.5 12 5l9 4.5-9 4.5ZM7 12v4.5c3 2 7 2 10 0V12M21 9.5V15' },
  nursing_home: { lines: 'M12 19C6 15 4 12 4 9a4 4 0 0 1 8-1a4 4 0 0 1 8 1c0 3-2 6-8 10Z' },
  worship: { lines: 'M12 3v6M9.5 5.5h5M12 9l6 5v6H6v-6ZM12 20v-4' },
  sport: { lines: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16ZM4.5 9.5c4 3 11 3 15 0M4.5 14.5c4-3 11-3 15 0' },
  cinema: { lines: 'M4 6h16v12H4ZM8 6v12M16 6v12M4 10h4M4 14h4M16 10h4M16 14h4' },
  theatre: { lines: 'M5 5h14v6a7 7 0 0 1-14 0ZM9 9.5v.01M15 9.5v.01M9 13.5c1.5 1.5 4.5 1.5 6 0' },
};

/** Draws the sign as a small badge, quiet enough not to compete with the data. @param size CSS pixels. */
export function placeImage(sign: PlaceSign, dark: boolean, size: number, pixelRatio: number): ImageData {
  const pixels = Math.round(size * pixelRatio);
  const canvas = new OffscreenCanvas(pixels, pixels);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(pixels / 24, pixels / 24);
  const [ink, paper] = dark ? ['#e7e3dc', '#2b2926'] : ['#3b3833', '#ffffff'];
  const letter = 'letter' in sign;
  context.beginPath();
  context.roundRect(1.5, 1.5, 21, 21, letter && sign.round ? 10.5 : 5);
  context.fillStyle = letter ? ink : paper;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = letter ? paper : ink;
  context.stroke();
  if (letter) {
    context.fillStyle = paper;
    context.font = '600 15px "Inter Variable", sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(sign.letter, 12, 17.4);
  } else {
    context.translate(12, 12);
    context.scale(0.72, 0.72);
    context.translate(-12, -12);
    context.lineWidth = 2.2;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = ink;
    context.stroke(new Path2D(sign.lines));
  }
  return context.getImageData(0, 0, pixels, pixels);
}
