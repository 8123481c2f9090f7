import { shapeOf, type Measure, type Spot, type Stop } from './measure';

/** Which of its places a proposal is to get or to change; an index of null adds one at the end. */
export type PlacementTarget =
  | { readonly kind: 'spot' }
  | { readonly kind: 'stop'; readonly index: number | null }
  | { readonly kind: 'corner'; readonly index: number | null };

/** What a person who begins to place a proposal places next. Null for a whole Kiez, which is chosen and not placed. */
export function nextTarget(measure: Pick<Measure, 'kind'>): PlacementTarget | null {
  switch (shapeOf(measure)) {
    case 'spot':
      return { kind: 'spot' };
    case 'tour':
      return { kind: 'stop', index: null };
    case 'route':
      return { kind: 'corner', index: null };
    case 'area':
      return null;
  }
}

/** The place with this number that the map shows of a proposal. */
export function targetAt(measure: Pick<Measure, 'kind'>, index: number): PlacementTarget | null {
  const next = nextTarget(measure);
  return next === null || next.kind === 'spot' ? next : { ...next, index };
}

/** The proposal with a place put where the person wants it. @param stopName name of a new stop. */
export function withPlace(measure: Measure, target: PlacementTarget, spot: Spot, stopName = ''): Measure {
  switch (target.kind) {
    case 'spot':
      return { ...measure, spot };
    case 'stop': {
      const { index } = target;
      if (index === null) return { ...measure, stops: [...measure.stops, newStop(spot, stopName)] };
      return { ...measure, stops: measure.stops.map((stop, at) => (at === index ? { ...stop, spot } : stop)) };
    }
    case 'corner': {
      const { index } = target;
      if (index === null) return { ...measure, route: [...measure.route, spot.position] };
      return { ...measure, route: measure.route.map((corner, at) => (at === index ? spot.position : corner)) };
    }
  }
}

/** An element of a list one place earlier (−1) or later (1); the list itself where there is no such place. */
export function moved<Item>(list: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const to = index + by;
  if (to < 0 || to >= list.length) return list;
  const result = [...list];
  [result[index], result[to]] = [result[to]!, result[index]!];
  return result;
}

/** As it is read on an envelope: `Sonnenallee 12, 12045 Berlin`. */
export function addressLine({ street, number, plz }: { readonly street: string; readonly number: string | null; readonly plz: string }): string {
  return `${street}${number === null ? '' : ` ${number}`}, ${plz} Berlin`;
}

function newStop(spot: Spot, name: string): Stop {
  return { id: crypto.randomUUID(), name, spot, times: null };
}

/** Minutes for a way of so many metres. @param speed km/h. */
export function walkingMinutes(metres: number, speed: number): number {
  return metres / ((speed * 1000) / 60);
}
