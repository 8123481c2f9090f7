import type { OwnMeasure } from './aggregate';
import type { PlaceKey } from './place-key';

/** Titles of figures that must not be added up. */
const RELATIVE = /anteil|quote|%|prozent|rate|index|mittel|durchschnitt|median|je |pro |dichte|share|percent|mean|average|per |klasse|stufe|status|rang|note|miete|preis|alter/i;

/**
 * The measure that fits a column best: counts add up, shares and the like do not. Wrong now and then, which is why a person
 * can choose another.
 */
export function suggestMeasure(title: string, values: Float64Array, isYesNo: boolean, key: PlaceKey | null): OwnMeasure {
  if (isYesNo) return 'share';
  const namesAreas = key === null || key.kind === 'area' || key.kind === 'name' || key.kind === 'postcode' || key.kind === 'precinct' || key.kind === 'shape';
  if (!RELATIVE.test(title) && values.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0))) return 'sum';
  return namesAreas ? 'weighted' : 'mean';
}
