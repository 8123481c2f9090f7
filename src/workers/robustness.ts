import { proxy, wrap, type Remote } from 'comlink';
import type { Robustness, RobustnessQuestion } from '../domain/composite/robustness';
import type { RobustnessService } from './robustness.worker';

export type RobustnessAnswer =
  | { readonly kind: 'answer'; readonly robustness: Robustness }
  /** Another question was asked in the meantime, or it was cancelled. */
  | { readonly kind: 'dropped' }
  /** The worker could not be started or broke down. */
  | { readonly kind: 'failed'; readonly error: Error };

interface Running {
  readonly worker: Worker;
  readonly service: Remote<RobustnessService>;
  /** Settles when the worker is gone: comlink itself would wait for its answer for ever. */
  readonly ended: Promise<RobustnessAnswer>;
  readonly end: (answer: RobustnessAnswer) => void;
}

/**
 * Asks for rank intervals in a worker. Only the latest question is answered: those asked while one is being computed are
 * dropped but for the last, and so is an answer that comes after another question.
 */
export class RobustnessWorker {
  #running: Running | undefined;
  #latest = 0;
  #busy: Promise<unknown> = Promise.resolve();

  /** @param onProgress is told the share done (0–1). The columns are copied: the page goes on using them. */
  async ask(question: RobustnessQuestion, onProgress?: (share: number) => void): Promise<RobustnessAnswer> {
    const number = ++this.#latest;
    await this.#busy;
    if (number !== this.#latest) return { kind: 'dropped' };
    const answer = this.#compute(question, onProgress && ((share) => number === this.#latest && onProgress(share)));
    this.#busy = answer;
    const settled = await answer;
    return number === this.#latest ? settled : { kind: 'dropped' };
  }

  /** Drops what is being computed and frees the worker; the next question starts a new one. */
  cancel(): void {
    this.#latest++;
    this.#stop({ kind: 'dropped' });
  }

  async #compute(question: RobustnessQuestion, onProgress?: (share: number) => void): Promise<RobustnessAnswer> {
    const { service, ended } = (this.#running ??= this.#start());
    const asked = service.robustness(question, onProgress && proxy(onProgress)).then(
      (robustness): RobustnessAnswer => ({ kind: 'answer', robustness }),
      (error: unknown): RobustnessAnswer => ({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
    );
    return Promise.race([asked, ended]);
  }

  #start(): Running {
    const worker = new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module' });
    let end!: (answer: RobustnessAnswer) => void;
    const ended = new Promise<RobustnessAnswer>((resolve) => (end = resolve));
    worker.addEventListener('error', (event) => this.#stop({ kind: 'failed', error: new Error(event.message || 'The worker could not be loaded') }));
    return { worker, service: wrap<RobustnessService>(worker), ended, end };
  }

  #stop(answer: RobustnessAnswer): void {
    this.#running?.worker.terminate();
    this.#running?.end(answer);
    this.#running = undefined;
  }
}
