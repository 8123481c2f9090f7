/**
 * Names of the map's fonts. The style has no `glyphs`, so MapLibre draws every letter itself with the fonts of the page: it
 * takes the list as a CSS font family, and guesses weight and slant from the words in the first name only. That first name
 * exists nowhere, so that the browser goes on to the bundled variable font and draws it with that weight and slant.
 */
export const fonts = {
  regular: ['Inter Variable'],
  medium: ['Inter Variable Medium', 'Inter Variable'],
  semibold: ['Inter Variable SemiBold', 'Inter Variable'],
  italic: ['Inter Variable Italic', 'Inter Variable'],
} as const satisfies Record<string, readonly string[]>;
