import { spotsOf, type Measure } from '../../../domain/measures/measure';
import { SLOW_WALKING_PACE, WALKING_PACE, type AccessibilityGain, type PeopleReached, type Reach } from '../../../domain/reach/reach';
import type { Position } from '../../../domain/spatial/position';
import { ReachWorker } from '../../../workers/reach';

/** Minutes on foot of the outlines and columns. */
export const REACH_MINUTES = [5, 10, 15] as const;
/** Minutes by which proposals are compared with each other. */
export const COMPARED_MINUTES = 10;

/** What others reach of a proposal's people. */
export interface Overlap {
  readonly people: PeopleReached;
  /** People whom another proposal reaches, too. */
  readonly shared: number;
  /** People who are as near to an SPD office that exists. */
  readonly sharedWithOffices: number;
}

/**
 * Whom the open proposal reaches, and all proposals in comparison. While the open one is dragged only the question of the
 * moment is asked; what takes longer waits until the hand lets go.
 */
export class ReachModel {
  /** For the spots that were last asked about; the answer before stays until the next one is there. */
  answer = $state.raw<Reach | null>(null);
  /** The same for people who walk slowly (3.6 km/h), within {@link COMPARED_MINUTES}; null while it is not known. */
  slow = $state.raw<PeopleReached | null>(null);
  /** How much better served people around would be, within {@link REACH_MINUTES}' largest; null while it is not known. */
  gain = $state.raw<AccessibilityGain | null>(null);
  /** By id of the proposal. */
  overlaps = $state.raw<ReadonlyMap<string, Overlap>>(new Map());
  failed = $state(false);
  readonly worker = new ReachWorker();
  #asked = '';
  #summed = '';

  /** Asks about the open proposal; one without a place has no reach. */
  async follow(measure: Measure | null, dragging: boolean): Promise<void> {
    const spots = measure ? spotsOf(measure) : [];
    const question = `${dragging} ${measure?.id} ${spots.join(' ')}`;
    if (question === this.#asked) return;
    const another = !this.#asked.includes(measure?.id ?? 'none');
    this.#asked = question;
    if (another || spots.length === 0) this.answer = this.slow = this.gain = null;
    if (spots.length === 0) return;
    const found = await this.worker.reach({ spots, minutes: REACH_MINUTES, speed: WALKING_PACE });
    if (this.#asked !== question || found.kind === 'dropped') return;
    this.failed = found.kind === 'failed';
    if (found.kind === 'failed') {
      console.warn('Reach on foot could not be computed:', found.error);
      this.#asked = '';
      return;
    }
    this.answer = found.answer;
    if (dragging) return;
    const slow = await this.worker.reach({ spots, minutes: [COMPARED_MINUTES], speed: SLOW_WALKING_PACE });
    if (this.#asked === question && slow.kind === 'answer') this.slow = slow.answer.people[0]!;
    const gain = await this.worker.gain(spots, REACH_MINUTES[2], WALKING_PACE);
    if (this.#asked === question && gain.kind === 'answer') this.gain = gain.answer;
  }

  /** Asks about all proposals together: what the list says of each, and how much they overlap. */
  async compare(measures: readonly Measure[]): Promise<void> {
    const placed = measures.map((measure): [string, readonly Position[]] => [measure.id, spotsOf(measure)]).filter(([, spots]) => spots.length > 0);
    const question = placed.join(' ');
    if (question === this.#summed) return;
    this.#summed = question;
    if (placed.length === 0) {
      this.overlaps = new Map();
      return;
    }
    const found = await this.worker.sums(placed.map(([, spots]) => spots), COMPARED_MINUTES, WALKING_PACE);
    if (this.#summed !== question || found.kind !== 'answer') return;
    const { each, shared, sharedWithOffices } = found.answer;
    this.overlaps = new Map(placed.map(([id], index) => [id, { people: each[index]!, shared: shared[index]!, sharedWithOffices: sharedWithOffices[index]! }]));
  }
}
