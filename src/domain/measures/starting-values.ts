import { EMPTY_CONCEPT, type Concept, type Cost, type OfferKind } from './concept';
import type { Measure, MeasureKind } from './measure';
import { needOf } from './parts';

/** What the world gives to a new proposal: chance and the time. */
export interface Origin {
  /** A new random id at each call (UUID). */
  newId(): string;
  readonly now: Date;
}

/**
 * A proposal of a kind as it begins: an idea of today, with the lines that every concept of this kind will need. Nothing is
 * pretended: amounts are not known, and no people, times or places are made up. Offers that are not wanted are taken out:
 * the timetable asks for the hours of each.
 *
 * @param fields what is known already, such as place and title.
 */
export function newMeasure(kind: MeasureKind, { newId, now }: Origin, fields: Partial<Omit<Measure, 'id' | 'kind' | 'concept'>> = {}): Measure {
  const created = now.toISOString();
  return {
    id: newId(), kind, title: '', spot: null, stops: [], route: [], areaId: null, officeId: null, summary: '', responsible: '',
    history: [{ id: newId(), status: 'idea', date: dayOf(now), body: '' }],
    tags: [], comments: [], photos: [], created, ...fields, concept: startingConcept(kind, newId),
  };
}

const OFFERS: Readonly<Partial<Record<MeasureKind, readonly OfferKind[]>>> = {
  kiezbuero: ['contact_point', 'pension_advice', 'tenant_advice'], shared_shop: ['contact_point'], open_office: ['contact_point'],
  mobile_office: ['contact_point'], consultation: ['contact_point'], stand: ['contact_point'], event_series: ['events'], digital: ['contact_point'],
};

const COSTS: Readonly<Partial<Record<MeasureKind, readonly Cost['kind'][]>>> = {
  kiezbuero: ['rent', 'running', 'one_off'], shared_shop: ['rent', 'running', 'one_off'], mobile_office: ['running', 'one_off'],
  event_series: ['running'], digital: ['running', 'one_off'],
};

function startingConcept(kind: MeasureKind, newId: () => string): Concept {
  const offers = needOf(kind, 'offers') === 'none' ? [] : (OFFERS[kind] ?? []);
  return {
    ...EMPTY_CONCEPT,
    offers: offers.map((offer) => ({ id: newId(), kind: offer, title: '', partner: '' })),
    costs: (COSTS[kind] ?? []).map((cost) => ({ id: newId(), kind: cost, title: '', amount: null })),
  };
}

/** The day where the proposer is, ISO. */
function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
