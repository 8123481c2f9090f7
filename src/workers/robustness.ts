import { proxy } from 'comlink';
import type { Robustness, RobustnessQuestion } from '../domain/composite/robustness';
import { LatestAnswer, type WorkerAnswer } from './latest-answer';
import type { RobustnessService } from './robustness.worker';

/** Asks for rank intervals in a worker; only the latest question is answered. */
export class RobustnessWorker {
  readonly #worker = new LatestAnswer<RobustnessService, Robustness>(() => new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module' }));

  /** @param onProgress is told the share done (0–1). The columns are copied: the page goes on using them. */
  ask(question: RobustnessQuestion, onProgress?: (share: number) => void): Promise<WorkerAnswer<Robustness>> {
    return this.#worker.ask((service, isLatest) => service.robustness(question, onProgress && proxy((share: number) => void (isLatest() && onProgress(share)))));
  }

  /** Drops what is being computed and frees the worker; the next question starts a new one. */
  cancel(): void {
    this.#worker.cancel();
  }
}
