/** How a symbol is drawn: one path on a grid of 24 × 24, filled and outlined. */
export interface SymbolStyle {
  /** SVG path data. */
  readonly shape: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** A second path on the same grid, drawn as a line upon the shape. */
  readonly mark?: string;
  readonly markColour?: string;
  /** A line around everything in the colour of the paper, so that the symbol stands out from any ground. */
  readonly halo: string;
}

/** Device pixels per CSS pixel of the images; sharp on all common screens. */
export const SYMBOL_PIXEL_RATIO = 3;

/** The picture of a symbol as `map.addImage` takes it, with `pixelRatio: SYMBOL_PIXEL_RATIO`. @param size CSS pixels. */
export function symbolImage(style: SymbolStyle, size: number): ImageData {
  const pixels = Math.round(size * SYMBOL_PIXEL_RATIO);
  const canvas = new OffscreenCanvas(pixels, pixels);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(pixels / 24, pixels / 24);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const shape = new Path2D(style.shape);
  context.strokeStyle = style.halo;
  context.lineWidth = style.strokeWidth + 3;
  context.stroke(shape);
  context.fillStyle = style.fill;
  context.fill(shape);
  context.strokeStyle = style.stroke;
  context.lineWidth = style.strokeWidth;
  context.stroke(shape);
  if (style.mark) {
    context.strokeStyle = style.markColour ?? style.stroke;
    context.lineWidth = 2;
    context.stroke(new Path2D(style.mark));
  }
  return context.getImageData(0, 0, pixels, pixels);
}
