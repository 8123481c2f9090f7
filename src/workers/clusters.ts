import type { Clusters } from '../domain/spatial/statistics/clusters';
import type { ClusterQuestion, ClusterService } from './clusters.worker';
import { LatestAnswer, type WorkerAnswer } from './latest-answer';

/** Asks for the clusters of a figure in a worker; only the latest question is answered. */
export class ClusterWorker {
  readonly #worker = new LatestAnswer<ClusterService, Clusters>(() => new Worker(new URL('./clusters.worker.ts', import.meta.url), { type: 'module' }));

  /** The values are copied: the page goes on using them. */
  ask(question: ClusterQuestion): Promise<WorkerAnswer<Clusters>> {
    return this.#worker.ask((service) => service.clusters(question));
  }

  /** Drops what is being computed and frees the worker. */
  cancel(): void {
    this.#worker.cancel();
  }
}
