import '@fontsource-variable/inter';

/** A letter of each part of the font that names in the tiles need: Latin, and Latin Extended for names such as Miloradović. */
const SAMPLE = 'aßć';

/**
 * Resolves when the map's font is there. Create the map afterwards: MapLibre keeps the first picture of a letter, so one
 * drawn too early would stay in a foreign font for good.
 */
export async function loadMapFonts(): Promise<void> {
  await document.fonts.load('16px "Inter Variable"', SAMPLE);
}
