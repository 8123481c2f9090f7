import type { TimeSpan } from './measure';

/** What is offered. `other` carries its own title. */
export const OFFER_KINDS = ['events', 'pension_advice', 'tenant_advice', 'culture', 'contact_point', 'partner', 'other'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export const TARGET_GROUPS = ['everyone', 'older', 'families', 'young', 'tenants', 'newcomers', 'workers', 'unemployed'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Whether premises have something; null: not known yet. */
export type Known = boolean | null;

export interface Offer {
  readonly id: string;
  readonly kind: OfferKind;
  /** In the proposers' words; empty: the name of the kind. */
  readonly title: string;
  /** Organisation that does it, such as `AWO`; empty: the branch itself. */
  readonly partner: string;
}

/** Hours of an offer in the week. */
export interface TimetableEntry {
  readonly id: string;
  readonly offerId: string;
  readonly hours: TimeSpan;
}

/** Hours that volunteers look after: how many are needed, how many have promised. No names. */
export interface Shift {
  readonly id: string;
  readonly hours: TimeSpan;
  readonly needed: number;
  readonly promised: number;
  /** What one does there, such as `Empfang`. */
  readonly role: string;
}

export interface Premises {
  readonly stepFree: Known;
  readonly groundFloor: Known;
  readonly shopWindow: Known;
  readonly toilet: Known;
  /** Square metres; null: not known. */
  readonly area: number | null;
  readonly note: string;
}

/** Money spent. */
export interface Cost {
  readonly id: string;
  readonly kind: 'rent' | 'running' | 'one_off';
  readonly title: string;
  /** Whole euros: `rent` and `running` a month, `one_off` once. Null: not known yet, which is not the same as free of charge. */
  readonly amount: number | null;
}

/** Money that comes in. */
export interface Funding {
  readonly id: string;
  readonly title: string;
  /** Whole euros; null: not known yet. */
  readonly amount: number | null;
  readonly per: 'month' | 'once';
  readonly secured: boolean;
}

export interface Partner {
  readonly id: string;
  readonly name: string;
  /** What they contribute. */
  readonly part: string;
}

/** What happens in the first hundred days. */
export interface Milestone {
  readonly id: string;
  /** Day since the opening, 0–100. */
  readonly day: number;
  readonly text: string;
}

/** By what one will see that it works. */
export interface Sign {
  readonly id: string;
  readonly text: string;
  /** Such as `30 Beratungen im Monat`; may be empty. */
  readonly target: string;
}

/** Nutzungskonzept and Betreuung im Ehrenamt. */
export interface Concept {
  readonly aims: string;
  readonly targetGroups: readonly TargetGroup[];
  readonly offers: readonly Offer[];
  readonly timetable: readonly TimetableEntry[];
  readonly shifts: readonly Shift[];
  /** Roles that hold a key, no names. */
  readonly keyHolders: string;
  readonly training: string;
  readonly premises: Premises;
  readonly costs: readonly Cost[];
  readonly funding: readonly Funding[];
  readonly partners: readonly Partner[];
  readonly milestones: readonly Milestone[];
  readonly signs: readonly Sign[];
}

export const EMPTY_CONCEPT: Concept = {
  aims: '', targetGroups: [], offers: [], timetable: [], shifts: [], keyHolders: '', training: '',
  premises: { stepFree: null, groundFloor: null, shopWindow: null, toilet: null, area: null, note: '' },
  costs: [], funding: [], partners: [], milestones: [], signs: [],
};
