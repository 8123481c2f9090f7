/** A column of texts as its distinct texts and, row by row, which of them it is. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly indices: ArrayLike<number>;
}

export function textsOf({ texts, indices }: TextColumn): string[] {
  return Array.from(indices, (index) => texts[index]!);
}
