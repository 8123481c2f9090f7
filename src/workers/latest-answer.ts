import { wrap, type Remote } from 'comlink';

export type WorkerAnswer<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Another question was asked in the meantime, or it was cancelled. */
  | { readonly kind: 'dropped' }
  /** The worker could not be started or broke down. */
  | { readonly kind: 'failed'; readonly error: Error };

interface Running<Service, Answer> {
  readonly worker: Worker;
  readonly service: Remote<Service>;
  /** Settles when the worker is gone: comlink itself would wait for its answer for ever. */
  readonly ended: Promise<WorkerAnswer<Answer>>;
  readonly end: (answer: WorkerAnswer<Answer>) => void;
}

/**
 * A worker of which only the latest question is answered: those asked while one is being computed are dropped but for the
 * last, and so is an answer that comes after another question. Cancelling ends the worker; the next question starts a new one.
 */
export class LatestAnswer<Service, Answer> {
  readonly #create: () => Worker;
  #running: Running<Service, Answer> | undefined;
  #latest = 0;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(create: () => Worker) {
    this.#create = create;
  }

  /** @param call puts the question; `isLatest` tells whether anyone still waits for it. */
  async ask(call: (service: Remote<Service>, isLatest: () => boolean) => Promise<Answer>): Promise<WorkerAnswer<Answer>> {
    const number = ++this.#latest;
    const isLatest = (): boolean => number === this.#latest;
    await this.#busy;
    if (!isLatest()) return { kind: 'dropped' };
    const { service, ended } = (this.#running ??= this.#start());
    const asked = call(service, isLatest).then(
      (answer): WorkerAnswer<Answer> => ({ kind: 'answer', answer }),
      (error: unknown): WorkerAnswer<Answer> => ({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
    );
    const answer = Promise.race([asked, ended]);
    this.#busy = answer;
    const settled = await answer;
    return isLatest() ? settled : { kind: 'dropped' };
  }

  cancel(): void {
    this.#latest++;
    this.#stop({ kind: 'dropped' });
  }

  #start(): Running<Service, Answer> {
    const worker = this.#create();
    let end!: (answer: WorkerAnswer<Answer>) => void;
    const ended = new Promise<WorkerAnswer<Answer>>((resolve) => (end = resolve));
    worker.addEventListener('error', (event) => this.#stop({ kind: 'failed', error: new Error(event.message || 'The worker could not be loaded') }));
    return { worker, service: wrap<Service>(worker), ended, end };
  }

  #stop(answer: WorkerAnswer<Answer>): void {
    this.#running?.worker.terminate();
    this.#running?.end(answer);
    this.#running = undefined;
  }
}
