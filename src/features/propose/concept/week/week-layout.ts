import type { TimeSpan, Weekday } from '../../../../domain/measures/measure';

/** Something in the week that lies in the grid. */
export interface Block {
  readonly id: string;
  readonly hours: TimeSpan;
  /** Read out and shown where there is room. */
  readonly label: string;
  /** One or two letters where there is not. */
  readonly mark: string;
  /** Which of the colours; null: not coloured. */
  readonly colour: number | null;
}

/** A block in one of `lanes` equal parts of its day's width. */
export interface PlacedBlock<B extends Block = Block> {
  readonly block: B;
  readonly lane: number;
  readonly lanes: number;
}

/** Minutes to which what is drawn and moved is rounded. */
export const STEP = 30;
export const SHORTEST = 30;

/** What a day is shown from and to, in hours: 8–22, or as far as the times reach. */
export function shownHours(spans: readonly TimeSpan[]): { readonly first: number; readonly last: number } {
  return {
    first: Math.min(8, ...spans.map(({ from }) => Math.floor(from / 60))),
    last: Math.max(22, ...spans.map(({ to }) => Math.ceil(to / 60))),
  };
}

/** Blocks of a day, those that overlap side by side: each takes the first lane that is free, in the order of their beginning. */
export function placeBlocks<B extends Block>(blocks: readonly B[], weekday: Weekday): readonly PlacedBlock<B>[] {
  const ofDay = blocks.filter(({ hours }) => hours.weekday === weekday).sort((a, b) => a.hours.from - b.hours.from || b.hours.to - a.hours.to);
  const placed: PlacedBlock<B>[] = [];
  let group: { block: B; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    placed.push(...group.map((item) => ({ ...item, lanes: ends.length })));
    [group, ends] = [[], []];
  };
  for (const block of ofDay) {
    if (ends.every((end) => end <= block.hours.from)) close();
    const free = ends.findIndex((end) => end <= block.hours.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = block.hours.to;
    group.push({ block, lane });
  }
  close();
  return placed;
}

/** The hours between two points in time, whichever comes first, on the grid and not too short. */
export function drawnHours(weekday: Weekday, start: number, end: number): TimeSpan {
  const [early, late] = start <= end ? [start, end] : [end, start];
  const from = clamp(Math.floor(early / STEP) * STEP, 0, 1440 - SHORTEST);
  return { weekday, from, to: clamp(Math.max(from + SHORTEST, Math.ceil(late / STEP) * STEP), 0, 1440), everyWeeks: 1 };
}

/** The same length at another day and time, within the day. */
export function movedHours(hours: TimeSpan, days: number, minutes: number): TimeSpan {
  const by = clamp(minutes, -hours.from, 1440 - hours.to);
  return { ...hours, weekday: clamp(hours.weekday + days, 1, 7) as Weekday, from: hours.from + by, to: hours.to + by };
}

/** Another beginning or end; never shorter than a step. */
export function resizedHours(hours: TimeSpan, edge: 'from' | 'to', minutes: number): TimeSpan {
  return edge === 'from'
    ? { ...hours, from: clamp(hours.from + minutes, 0, hours.to - SHORTEST) }
    : { ...hours, to: clamp(hours.to + minutes, hours.from + SHORTEST, 1440) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
