import type { AccessibilityGain, Reach, ReachQuestion, ReachSums } from '../domain/reach/reach';
import type { Position } from '../domain/spatial/position';
import { LatestAnswer, type WorkerAnswer } from './latest-answer';
import type { ReachService } from './reach.worker';

/**
 * Reach on foot, computed in one worker that loads the network (0.9 MB over the wire) with people, places and offices
 * when first asked. Of each kind of question only the latest is answered; none drops one of another kind.
 */
export class ReachWorker {
  readonly #reach = new LatestAnswer<ReachService, Reach>(() => this.#start());
  readonly #sums = new LatestAnswer<ReachService, ReachSums>(() => this.#start());
  readonly #gain = new LatestAnswer<ReachService, AccessibilityGain>(() => this.#start());
  readonly #data = new URL('data/', document.baseURI).href;
  #worker: Worker | undefined;

  /** What can be reached from the nearest of some spots. The first answer takes about a second, later ones milliseconds. */
  reach(question: ReachQuestion): Promise<WorkerAnswer<Reach>> {
    return this.#reach.ask((service) => service.reach(this.#data, question));
  }

  /** What one more office at the nearest of some spots would give the people around it, beside the offices there are. */
  gain(spots: readonly Position[], minutes: number, speed: number): Promise<WorkerAnswer<AccessibilityGain>> {
    return this.#gain.ask((service) => service.gain(this.#data, spots, minutes, speed));
  }

  /**
   * Whom several measures reach together, nobody counted twice, and how much they overlap with each other and with offices.
   *
   * @param measures the spots of each measure.
   * @param speed km/h.
   */
  sums(measures: readonly (readonly Position[])[], minutes: number, speed: number): Promise<WorkerAnswer<ReachSums>> {
    return this.#sums.ask((service) => service.sums(this.#data, measures, minutes, speed));
  }

  /** Drops what is being computed and frees the worker; the next question starts a new one. */
  cancel(): void {
    this.#worker = undefined;
    this.#reach.cancel();
    this.#sums.cancel();
    this.#gain.cancel();
  }

  /** The one worker of both: the network is held only once. */
  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./reach.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', () => (this.#worker = undefined));
    return (this.#worker = worker);
  }
}
