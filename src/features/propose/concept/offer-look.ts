const COLOURS = 7;

/** The letter of the nth offer in the week: A, B … Z, A2. */
export function markOf(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(65 + (index % 26))}${round === 0 ? '' : round + 1}`;
}

/** Which of the `--offer-…` colours the nth offer has. */
export function colourOf(index: number): number {
  return index % COLOURS;
}
