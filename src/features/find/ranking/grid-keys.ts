interface Place {
  readonly line: number;
  readonly column: string;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
  /** Cells and controls of the line, from left to right. */
  readonly siblings: readonly string[];
  /** Lines of a screen. */
  readonly page: number;
}

/**
 * Where a key leads within a grid (ARIA Authoring Practices, "Data Grid"): arrows by one, Page Up and Down by a screen, Home
 * and End along the line, with Ctrl to the first and last line. Undefined for any other key.
 */
export function moveBy({ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>, { line, column }: Place, { first, last, siblings, page }: Bounds): Place | undefined {
  if (altKey || metaKey) return undefined;
  const toLine = (wanted: number): Place => ({ line: Math.max(first, Math.min(last, wanted)), column });
  const toColumn = (wanted: number): Place => ({ line, column: siblings[Math.max(0, Math.min(siblings.length - 1, wanted))] ?? column });
  const at = siblings.indexOf(column);
  switch (key) {
    case 'ArrowDown': return toLine(line + 1);
    case 'ArrowUp': return toLine(line - 1);
    case 'PageDown': return toLine(line + page);
    case 'PageUp': return toLine(line - page);
    case 'ArrowRight': return toColumn(at + 1);
    case 'ArrowLeft': return toColumn(at - 1);
    case 'Home': return ctrlKey ? toLine(first) : toColumn(0);
    case 'End': return ctrlKey ? toLine(last) : toColumn(siblings.length - 1);
    default: return undefined;
  }
}
