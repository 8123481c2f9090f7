import { weightedMean } from '../../../src/domain/social/aggregate';
import { CITY_ID } from './ids';
import type { Figure } from './figure';

/** A coarser area and the share (0–1) of each Planungsraum's inhabitants that it contains. */
interface CoarseArea {
  readonly id: string;
  readonly members: readonly { readonly planningArea: string; readonly share: number }[];
}

export interface IndicatorRow {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly period: string;
  readonly value: number | null;
}

/** Planungsräume within the coarser areas of every level. */
export class Hierarchy {
  readonly #coarse: CoarseArea[];

  /**
   * @param planningAreas ids; their prefixes are Bezirksregion, Prognoseraum and Bezirk.
   * @param constituencyShares Wahlkreis → Planungsraum → share of the inhabitants of the Planungsraum.
   */
  constructor(readonly planningAreas: readonly string[], constituencyShares: ReadonlyMap<string, ReadonlyMap<string, number>>) {
    const members = new Map<string, Map<string, number>>();
    for (const planningArea of planningAreas) {
      for (const id of [planningArea.slice(0, 6), planningArea.slice(0, 4), planningArea.slice(0, 2), CITY_ID]) {
        members.set(id, (members.get(id) ?? new Map<string, number>()).set(planningArea, 1));
      }
    }
    for (const [id, shares] of constituencyShares) members.set(id, new Map(shares));
    this.#coarse = [...members].map(([id, shares]) => ({
      id, members: [...shares].map(([planningArea, share]) => ({ planningArea, share })),
    }));
  }

  /** The figure on every level on which it means something; Planungsräume without value keep a row with null. */
  rows(figure: Figure): IndicatorRow[] {
    const row = (areaId: string, value: number | null): IndicatorRow =>
      ({ indicator_id: figure.id, area_id: areaId, period: figure.period, value });
    const fine = this.planningAreas.map((id) => row(id, figure.values.get(id) ?? null));
    return figure.coarse === 'none' ? fine : [...fine, ...this.#coarse.map((area) => row(area.id, coarseValue(figure, area)))];
  }
}

function coarseValue(figure: Figure, { members }: CoarseArea): number | null {
  const values = members.map(({ planningArea }) => figure.values.get(planningArea) ?? null);
  if (figure.coarse === 'mean') {
    return weightedMean(values, members.map(({ planningArea, share }) => share * (figure.weights?.get(planningArea) ?? 0)));
  }
  if (values.every((value) => value === null)) return null;
  return members.reduce((sum, { share }, index) => sum + share * (values[index] ?? 0), 0);
}
