import type { Measure } from './measure';
import type { Origin } from './starting-values';

/**
 * The same proposal once more, as an idea of its own: what was decided, said and photographed about the first is not said
 * about the second. The concept comes along.
 */
export function duplicateMeasure(measure: Measure, title: string, { newId, now }: Origin): Measure {
  const created = now.toISOString();
  return {
    ...measure, id: newId(), title, created, stops: measure.stops.map((stop) => ({ ...stop, id: newId() })), comments: [], photos: [],
    history: [{ id: newId(), status: 'idea', date: created.slice(0, 10), body: '' }],
  };
}
