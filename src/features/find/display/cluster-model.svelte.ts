import type { Clusters } from '../../../domain/spatial/statistics/clusters';
import { ClusterWorker } from '../../../workers/clusters';
import type { ClusterQuestion } from '../../../workers/clusters.worker';
import type { MapModel } from '../map-model';

/** Clusters of the areas that were asked about. */
export interface ClustersByRow extends Omit<Clusters, 'classes' | 'values' | 'p'> {
  /** By row of the figures: class, −1 where there is none. */
  readonly classes: Int8Array;
  /** By row: local Moran's I or z-value of Gi*, and how likely chance alone gives one as far out. */
  readonly values: Float64Array;
  readonly p: Float64Array;
}

/** A question and the rows its areas stand in. */
interface Asked extends ClusterQuestion {
  readonly rows: readonly number[];
}

/** Hot spots of the displayed figure, computed in a worker whenever figure, method or level change. */
export class ClusterModel {
  readonly #model: MapModel;
  readonly #worker = new ClusterWorker();
  #answer = $state.raw<{ readonly asked: Asked; readonly clusters: ClustersByRow } | null>(null);
  problem = $state.raw<Error | null>(null);

  constructor(model: MapModel) {
    this.#model = model;
  }

  // Of the view only what matters: the map may move while the worker computes.
  readonly #display = $derived.by(() => this.#model.view.current.display);

  /** What is asked; undefined if no clusters are displayed or the figure is on its way. Areas too small to be ranked are left out. */
  readonly asked = $derived.by((): Asked | undefined => {
    const display = this.#display;
    if (display.kind !== 'clusters') return undefined;
    const { figures, levelRows: rows, areaLevel: level } = this.#model;
    const column = this.#model.column(display.figure);
    return column && {
      method: display.method, level, rows, topology: new URL('data/areas-start.topo.json', document.baseURI).href,
      ids: rows.map((row) => figures.ids[row]!), values: Float64Array.from(rows, (row) => (figures.reliable[row] ? column[row]! : NaN)),
    };
  });

  /** The answer to what is asked now; null while it is computed. */
  readonly current = $derived.by(() => (this.#answer && this.#answer.asked === this.asked ? this.#answer.clusters : null));

  /** Asks anew whenever the question changes; to be called in an effect. */
  follow(): void {
    const { asked } = this;
    if (asked) void this.#ask(asked);
    else this.#worker.cancel();
  }

  retry(): void {
    if (this.asked) void this.#ask(this.asked);
  }

  async #ask(asked: Asked): Promise<void> {
    this.problem = null;
    const { rows, ...question } = asked;
    const answer = await this.#worker.ask(question);
    if (answer.kind === 'failed') this.problem = answer.error;
    if (answer.kind !== 'answer') return;
    const count = this.#model.figures.ids.length;
    const clusters = { ...answer.answer, classes: new Int8Array(count).fill(-1), values: new Float64Array(count).fill(NaN), p: new Float64Array(count).fill(NaN) };
    rows.forEach((row, index) => {
      clusters.classes[row] = answer.answer.classes[index]!;
      clusters.values[row] = answer.answer.values[index]!;
      clusters.p[row] = answer.answer.p[index]!;
    });
    this.#answer = { asked, clusters };
  }
}
