import type { FigureShelf } from '../../data/figures/figure-shelf.svelte';
import type { AreaFigures } from '../../domain/criteria/area-figures';
import type { Assessment } from '../../domain/criteria/assessment';
import type { FigureDescription } from '../../domain/figures/description';
import type { Figure } from '../../domain/figures/figure';
import type { AreaMapLevel } from '../../workspace/view/view-state';
import type { View } from '../../workspace/view/view.svelte';
import type { Colouring } from './display/colouring';
import type { DisplayModel } from './display/display-model.svelte';

/**
 * What map, legend and tooltip need to know of the areas they show: those of a level of the tables (`FindModel`), or
 * Stimmbezirke (`PrecinctModel`), which take the place of the finest level.
 */
export interface MapModel {
  hovered: string | null;
  readonly view: View;
  readonly figures: Pick<AreaFigures, 'ids' | 'levels' | 'names' | 'reliable' | 'statusClass' | 'lowStatusShare' | 'population' | 'longitudes' | 'latitudes'>;
  readonly shelf: Pick<FigureShelf, 'problem' | 'retry' | 'indicators' | 'own'>;
  readonly assessment: Assessment;
  readonly areaLevel: AreaMapLevel;
  /** Rows of the areas shown. */
  readonly levelRows: readonly number[];
  readonly display: DisplayModel;
  readonly colouring: Colouring;
  /** Areas that step back. */
  readonly faded: ReadonlySet<string>;
  readonly selectedRow: number | undefined;
  /** A figure by row, NaN where there is none; undefined while it is on its way. */
  column(figure: Figure): Float64Array | undefined;
  describe(figure: Figure): FigureDescription | undefined;
  rowOf(areaId: string): number | undefined;
  inKreis(row: number): boolean;
}
