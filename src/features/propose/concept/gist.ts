import { volunteerHours, weeklyHours } from '../../../domain/measures/hours';
import { moneyOf } from '../../../domain/measures/money';
import type { Part } from '../../../domain/measures/parts';
import { measureWords, offerName } from '../../../domain/measures/wording';
import { formatDecimal, type Language } from '../../../domain/wording/format';
import type { ConceptModel } from './concept-model.svelte';
import { conceptTexts } from './texts';

/** What a part says in one line while it is folded; empty while nothing is in it. */
export function gistOf(part: Part, { concept, openingTimes }: ConceptModel, language: Language): string {
  const texts = conceptTexts[language].gist;
  const words = measureWords[language];
  const hours = (value: number): string => formatDecimal(value, Number.isInteger(value) ? 0 : 1, language);
  switch (part) {
    case 'basics':
      return '';
    case 'aims':
      return concept.targetGroups.map((group) => words.targetGroups[group]).join(', ');
    case 'offers':
      return concept.offers.map((offer) => offerName(offer, language)).join(', ');
    case 'timetable':
      return openingTimes.length === 0 ? '' : texts.times(hours(weeklyHours(openingTimes)));
    case 'care': {
      const { needed, promised } = volunteerHours(concept.shifts);
      return concept.shifts.length === 0 ? '' : texts.care(hours(promised), hours(needed));
    }
    case 'premises':
      return [concept.premises.area === null ? '' : `${formatDecimal(concept.premises.area, 0, language)} m²`, concept.premises.note].filter(Boolean).join(' · ');
    case 'money': {
      const { firstYear } = moneyOf(concept);
      return firstYear === 0 ? '' : texts.money(formatDecimal(firstYear, 0, language));
    }
    case 'partners':
      return concept.partners.map(({ name }) => name).filter(Boolean).join(', ');
    case 'start':
      return concept.milestones.map(({ text }) => text).filter(Boolean).join(', ');
    case 'signs':
      return concept.signs.map(({ text }) => text).filter(Boolean).join(', ');
  }
}
