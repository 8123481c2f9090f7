import type { Concept } from '../../../domain/measures/concept';
import { completenessOf } from '../../../domain/measures/completeness';
import { openingTimes } from '../../../domain/measures/hours';
import type { Measure } from '../../../domain/measures/measure';

/** Lists of a concept whose items have an id. */
type ListName = { [Name in keyof Concept]: Concept[Name] extends readonly { readonly id: string }[] ? Name : never }[keyof Concept];
type ItemOf<Name extends ListName> = Concept[Name][number];

/**
 * One concept while it is edited. It keeps nothing: what is read comes from the measure, what changes goes out at once. Only
 * the last known state of its own measure is remembered, so that what was typed last still reaches the right one while the
 * card closes or shows another.
 */
export class ConceptModel {
  readonly #id: string;
  readonly #read: () => Measure | undefined;
  readonly #write: (next: Measure) => void;
  #latest: Measure;

  constructor(measure: Measure, read: () => Measure | undefined, write: (next: Measure) => void) {
    [this.#id, this.#latest, this.#read, this.#write] = [measure.id, measure, read, write];
  }

  get measure(): Measure {
    const current = this.#read();
    if (current?.id === this.#id) this.#latest = current;
    return this.#latest;
  }

  get concept(): Concept {
    return this.measure.concept;
  }

  readonly completeness = $derived.by(() => completenessOf(this.measure));
  readonly openingTimes = $derived.by(() => openingTimes(this.measure));

  change(fields: Partial<Concept>): void {
    const next = { ...this.measure, concept: { ...this.concept, ...fields } };
    this.#latest = next;
    this.#write(next);
  }

  add<Name extends ListName>(list: Name, item: Omit<ItemOf<Name>, 'id'>): string {
    const id = crypto.randomUUID();
    this.change({ [list]: [...this.concept[list], { ...item, id }] });
    return id;
  }

  set<Name extends ListName>(list: Name, id: string, fields: Partial<ItemOf<Name>>): void {
    this.change({ [list]: (this.concept[list] as readonly ItemOf<Name>[]).map((item) => (item.id === id ? { ...item, ...fields } : item)) });
  }

  remove(list: ListName, id: string): void {
    this.change({ [list]: (this.concept[list] as readonly { readonly id: string }[]).filter((item) => item.id !== id) });
  }

  /** An offer goes with its hours. */
  removeOffer(id: string): void {
    this.change({ offers: this.concept.offers.filter((offer) => offer.id !== id), timetable: this.concept.timetable.filter(({ offerId }) => offerId !== id) });
  }
}
