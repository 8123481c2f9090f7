import type { MeasureKind } from './measure';

/** Parts of a proposal in the order of the form. `basics` stands on the card: title, place, responsible branch. */
export const PARTS = ['basics', 'aims', 'offers', 'timetable', 'care', 'premises', 'money', 'partners', 'start', 'signs'] as const;
export type Part = (typeof PARTS)[number];

/** Whether a kind must have a part before it can be decided on, may have it, or has no use for it. */
export type Need = 'required' | 'optional' | 'none';

/** What a part is required for is said by the resolution: concept of use, care by volunteers, visible for the Kiez. */
const NEEDS: Readonly<Record<MeasureKind, Readonly<Record<Exclude<Part, 'basics' | 'aims' | 'signs'>, Need>>>> = {
  kiezbuero: { offers: 'required', timetable: 'required', care: 'required', premises: 'required', money: 'required', partners: 'required', start: 'required' },
  shared_shop: { offers: 'required', timetable: 'required', care: 'required', premises: 'required', money: 'required', partners: 'required', start: 'required' },
  open_office: { offers: 'required', timetable: 'required', care: 'required', premises: 'optional', money: 'optional', partners: 'optional', start: 'required' },
  // A tour opens where and when it stops.
  mobile_office: { offers: 'required', timetable: 'none', care: 'required', premises: 'none', money: 'required', partners: 'optional', start: 'required' },
  consultation: { offers: 'required', timetable: 'required', care: 'required', premises: 'optional', money: 'optional', partners: 'optional', start: 'optional' },
  stand: { offers: 'optional', timetable: 'required', care: 'required', premises: 'none', money: 'optional', partners: 'optional', start: 'none' },
  walk: { offers: 'none', timetable: 'optional', care: 'optional', premises: 'none', money: 'optional', partners: 'optional', start: 'none' },
  event_series: { offers: 'required', timetable: 'required', care: 'required', premises: 'optional', money: 'required', partners: 'optional', start: 'optional' },
  digital: { offers: 'required', timetable: 'optional', care: 'required', premises: 'none', money: 'required', partners: 'optional', start: 'optional' },
  free: { offers: 'optional', timetable: 'optional', care: 'optional', premises: 'optional', money: 'optional', partners: 'optional', start: 'optional' },
};

export function needOf(kind: MeasureKind, part: Part): Need {
  return part === 'basics' || part === 'aims' || part === 'signs' ? 'required' : NEEDS[kind][part];
}

/** Parts that the form of a kind shows. */
export function partsOf(kind: MeasureKind): readonly Part[] {
  return PARTS.filter((part) => needOf(kind, part) !== 'none');
}

/** Only rooms of one's own cost rent and have keys. */
export function hasRooms(kind: MeasureKind): boolean {
  return kind === 'kiezbuero' || kind === 'shared_shop' || kind === 'open_office' || kind === 'free';
}
