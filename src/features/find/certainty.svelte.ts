import { MOST_DRAWS, type RobustnessQuestion } from '../../domain/composite/robustness';
import { RobustnessWorker } from '../../workers/robustness';
import type { FindModel } from './find-model.svelte';

/** How far the weights may stray from the chosen ones (Dirichlet concentration): a weight of 50 % by ±5, ±10 or ±20 points. */
export const SPREADS = { little: 99, medium: 24, much: 5 } as const;
export type Spread = keyof typeof SPREADS;

/** How sure a rank is: in 90 % of the draws it lies between `low` and `high`. */
export interface RankInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Share (0–1) of the draws in which the area is among the first {@link Certainty.top}. */
  readonly probability: number;
}

/** A moment without a change: while a slider moves nobody reads intervals. */
const PAUSE = 250;

/**
 * How sure the order of the list is, computed in a worker whenever the criteria rest. While new intervals are on their way
 * there are none: an interval beside a rank it does not belong to would be wrong.
 */
export class Certainty {
  spread = $state<Spread>('medium');
  draws = $state(1000);
  top = $state(20);
  /** Whether a draw also changes how the criteria come onto their scale. */
  varyNormalisation = $state(true);
  /** Share done of what is being computed; null if nothing is. */
  progress = $state<number | null>(null);
  problem = $state.raw<Error | null>(null);
  #intervals = $state.raw<ReadonlyMap<number, RankInterval> | null>(null);
  readonly #worker = new RobustnessWorker();
  readonly #model: FindModel;

  constructor(model: FindModel) {
    this.#model = model;
  }

  /** By row; null while it is computed or if it could not be. */
  get intervals(): ReadonlyMap<number, RankInterval> | null {
    return this.#intervals;
  }

  /** The question of the moment. */
  readonly question = $derived.by((): RobustnessQuestion => {
    const { criteriaColumns: columns, contest, view } = this.#model;
    return {
      ...contest, columns, definition: view.current.criteria.index, draws: Math.min(this.draws, MOST_DRAWS),
      concentration: SPREADS[this.spread], varyNormalisation: this.varyNormalisation, top: [this.top],
    };
  });

  /** Asks anew whenever the question changes; to be called in an effect. Returns what stops the waiting. */
  follow(): () => void {
    const { question } = this;
    const rows = this.#model.rankedRows;
    const pending = this.#model.indexPending;
    this.#intervals = null;
    this.progress = pending ? null : 0;
    const timer = setTimeout(() => void (pending || this.#ask(question, rows)), PAUSE);
    return () => clearTimeout(timer);
  }

  /** Stops the computation and frees the worker. */
  cancel(): void {
    this.#worker.cancel();
    this.progress = null;
  }

  async #ask(question: RobustnessQuestion, rows: readonly number[]): Promise<void> {
    this.problem = null;
    const answer = await this.#worker.ask(question, (share) => (this.progress = share));
    // An answer that comes while the next question waits for its pause is late, too.
    if (answer.kind === 'dropped' || question !== this.question) return;
    this.progress = null;
    if (answer.kind === 'failed') {
      this.problem = answer.error;
      return;
    }
    const { low, median, high, probabilities } = answer.answer;
    const intervals = new Map<number, RankInterval>();
    rows.forEach((row, position) => {
      if (low[position]! > 0) intervals.set(row, { low: low[position]!, median: median[position]!, high: high[position]!, probability: probabilities[0]![position]! });
    });
    this.#intervals = intervals;
  }
}
