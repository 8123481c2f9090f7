/** One measured figure; `budget` is null where nothing was agreed. Milliseconds and bytes: less is better. */
export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes';
  readonly budget: number | null;
}

/** A group of figures that are measured together. */
export interface Bench {
  readonly name: string;
  measure(): Promise<Line[]> | Line[];
}

export function milliseconds(name: string, value: number, budget: number | null): Line {
  return { name, value: Math.round(value * 100) / 100, unit: 'ms', budget };
}

export function bytes(name: string, value: number, budget: number | null): Line {
  return { name, value: Math.round(value), unit: 'bytes', budget };
}
