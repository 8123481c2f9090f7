/** Diagonal lines for "no value": a texture, because any colour would read as a value. */
export function hatchImage(colour: readonly [number, number, number], alpha: number): { width: number; height: number; data: Uint8Array } {
  const size = 16;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Two lines per tile, each two device pixels wide, soft at its edge.
      const distance = Math.abs(((x + y) % 8) - 4);
      const strength = distance < 1 ? 1 : distance < 2 ? 0.35 : 0;
      data.set([...colour, Math.round(255 * alpha * strength)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

/** Dots for "not to be relied on": the colour below stays readable as a value. */
export function dotImage(colour: readonly [number, number, number], alpha: number): { width: number; height: number; data: Uint8Array } {
  const size = 12;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x - size / 2 + 0.5, y - size / 2 + 0.5);
      data.set([...colour, Math.round(255 * alpha * Math.max(0, Math.min(1, 3 - distance)))], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
