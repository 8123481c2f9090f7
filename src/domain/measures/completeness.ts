import { missingPeople, openingTimes, uncoveredHours } from './hours';
import { shapeOf, type Measure } from './measure';
import { moneyOf } from './money';
import { hasRooms, needOf, partsOf, type Need, type Part } from './parts';

/** What may be missing. The words for it, and why it is needed, are in `wording`. */
export const GAP_KEYS = [
  'title', 'place', 'stops', 'stop_times', 'route', 'area', 'office', 'responsible',
  'aims', 'target_groups', 'offers', 'offer_title', 'timetable', 'offers_without_hours',
  'shifts', 'uncovered', 'promises', 'key_holders', 'step_free', 'premises',
  'costs', 'amounts', 'funding', 'partners', 'milestones', 'signs',
] as const;
export type GapKey = (typeof GAP_KEYS)[number];

/** Something that is missing before a proposal can be decided on. */
export interface Gap {
  readonly key: GapKey;
  /** Where in the form it is filled. */
  readonly part: Part;
  /** How many of it are missing, where that can be counted (people, lines, stops); else 1. */
  readonly count: number;
}

export interface PartState {
  readonly part: Part;
  readonly need: Need;
  /** Nothing in it is missing. An optional part may be empty, but what is begun is to be finished. */
  readonly complete: boolean;
}

export interface Completeness {
  readonly parts: readonly PartState[];
  /** In the order of the form. */
  readonly gaps: readonly Gap[];
  /** Complete parts among those that must be, 0–1. */
  readonly share: number;
  /** Beschlussreif: nothing is missing. */
  readonly isReady: boolean;
}

/** What is missing until a proposal is beschlussreif. */
export function completenessOf(measure: Measure): Completeness {
  const shown = partsOf(measure.kind);
  const gaps = shown.flatMap((part) => gapsIn(part, measure));
  const parts = shown.map((part): PartState => ({ part, need: needOf(measure.kind, part), complete: !gaps.some((gap) => gap.part === part) }));
  const required = parts.filter(({ need }) => need === 'required');
  return { parts, gaps, share: required.filter(({ complete }) => complete).length / required.length, isReady: gaps.length === 0 };
}

type Finding = readonly [key: GapKey, missing: boolean | number];

function gapsIn(part: Part, measure: Measure): Gap[] {
  // A part that may stay empty has no gaps as long as it is.
  if (needOf(measure.kind, part) === 'optional' && !isBegun(part, measure)) return [];
  return FINDINGS[part](measure).flatMap(([key, missing]) => (Number(missing) > 0 ? [{ key, part, count: Number(missing) }] : []));
}

const FINDINGS: Readonly<Record<Part, (measure: Measure) => readonly Finding[]>> = {
  basics: (measure) => [['title', isBlank(measure.title)], ...placeFindings(measure), ['responsible', isBlank(measure.responsible)]],
  aims: ({ concept }) => [['aims', isBlank(concept.aims)], ['target_groups', concept.targetGroups.length === 0]],
  offers: ({ concept }) => [
    ['offers', concept.offers.length === 0],
    ['offer_title', concept.offers.filter(({ kind, title, partner }) => (kind === 'other' && isBlank(title)) || (kind === 'partner' && isBlank(partner))).length],
  ],
  timetable: ({ concept }) => [
    ['timetable', concept.timetable.length === 0],
    ['offers_without_hours', concept.timetable.length > 0 && concept.offers.filter(({ id }) => !concept.timetable.some(({ offerId }) => offerId === id)).length],
  ],
  care: (measure) => {
    const { shifts, keyHolders } = measure.concept;
    return [
      ['shifts', shifts.length === 0],
      ['uncovered', shifts.length > 0 && uncoveredHours(openingTimes(measure), shifts).length],
      ['promises', shifts.reduce((sum, shift) => sum + missingPeople(shift), 0)],
      ['key_holders', needOf(measure.kind, 'care') === 'required' && hasRooms(measure.kind) && isBlank(keyHolders)],
    ];
  },
  premises: ({ concept: { premises } }) => [
    ['step_free', premises.stepFree === null],
    ['premises', [premises.groundFloor, premises.shopWindow, premises.toilet, premises.area].filter((value) => value === null).length],
  ],
  money: ({ concept }) => [
    ['costs', concept.costs.length === 0],
    ['amounts', moneyOf(concept).unknown],
    ['funding', moneyOf(concept).gap],
  ],
  partners: ({ concept }) => [['partners', !concept.partners.some(({ name }) => !isBlank(name)) && !concept.offers.some(({ partner }) => !isBlank(partner))]],
  start: ({ concept }) => [['milestones', !concept.milestones.some(({ text }) => !isBlank(text))]],
  signs: ({ concept }) => [['signs', !concept.signs.some(({ text }) => !isBlank(text))]],
};

function placeFindings(measure: Measure): readonly Finding[] {
  if (measure.kind === 'open_office') return [['office', measure.officeId === null && measure.spot === null]];
  switch (shapeOf(measure)) {
    case 'spot':
      return [['place', measure.spot === null]];
    case 'tour':
      return [['stops', measure.stops.length === 0], ['stop_times', measure.stops.filter(({ times }) => times === null).length]];
    case 'route':
      return [['route', measure.route.length < 2]];
    case 'area':
      return [['area', measure.areaId === null]];
  }
}

/** Whether anything stands in a part. */
export function isBegun(part: Part, { concept }: Measure): boolean {
  switch (part) {
    case 'basics':
    case 'aims':
    case 'signs':
      return true;
    case 'offers':
      return concept.offers.length > 0;
    case 'timetable':
      return concept.timetable.length > 0;
    case 'care':
      return concept.shifts.length > 0;
    case 'premises':
      return Object.values(concept.premises).some((value) => value !== null && value !== '');
    case 'money':
      return concept.costs.length + concept.funding.length > 0;
    case 'partners':
      return concept.partners.length > 0;
    case 'start':
      return concept.milestones.length > 0;
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
