import { contributions, type Contribution } from '../../../domain/composite/contributions';
import { nextSort } from '../../../domain/ranking/sorting';
import { settings } from '../../../ui/settings.svelte';
import type { TableView } from '../../../workspace/view/view-state';
import type { FindModel } from '../find-model.svelte';
import { figureColumn } from './figure-columns';
import { fixedColumn, isFixed, type ColumnContext } from './fixed-columns';
import { partColumn } from './part-columns';
import type { TableColumn } from './table-column';
import { tableRows } from './table-rows';

/** So many columns fit into a link and a person's mind. */
export const MOST_COLUMNS = 40;
/** Pinned areas stay above the others; more of them would leave no room. */
export const MOST_PINNED = 6;

/** What the full table derives from Finden and the view: columns, rows, what is picked and pinned. */
export class TableModel {
  constructor(readonly model: FindModel) {}

  // Each part of the view by itself: an area opened or a map moved must not make columns and rows anew.
  readonly #table = $derived.by(() => this.model.view.current.table);
  readonly #chosen = $derived.by(() => this.#table.columns);
  readonly #criteria = $derived.by(() => this.model.view.current.criteria.index.criteria);
  readonly #showsClusters = $derived.by(() => this.model.view.current.display.kind === 'clusters');
  readonly #showsKreis = $derived.by(() => this.model.view.current.kreis === null && this.model.areaLevel !== 'bez');

  get view(): TableView {
    return this.#table;
  }

  /** Keys of the columns; without a choice those that belong to the criteria. The name always comes first. */
  readonly columnKeys = $derived.by(() => ['name', ...(this.#chosen ?? this.standardColumns).filter((key) => key !== 'name')]);

  readonly standardColumns = $derived.by((): string[] => {
    const figures = this.#criteria.map(({ figure }) => figure);
    return [
      'rank', ...(this.#showsKreis ? ['kreis'] : []), ...(this.#showsClusters ? ['cluster'] : []), 'verdict', 'weak', 'no_mandate', 'below', 'rule-index', 'interval', 'top',
      ...figures.filter((figure) => figure !== 'rule-index'), ...(figures.includes('rule-deviation') ? [] : ['rule-deviation']), 'population',
    ];
  });

  /** Rank by row. */
  readonly rankOf = $derived.by(() => new Map(this.model.ranking.map((row, index) => [row, index + 1])));
  /** Worked out for an area when a column asks for it. */
  readonly #partsOf = $derived.by(() => {
    const { normalised, weights, rankedRows } = this.model;
    const positions = new Map(rankedRows.map((row, position) => [row, position]));
    const known = new Map<number, readonly Contribution[]>();
    return (row: number): readonly Contribution[] => {
      const parts = known.get(row) ?? contributions(normalised, weights, positions.get(row) ?? -1);
      known.set(row, parts);
      return parts;
    };
  });
  readonly #context = $derived.by((): ColumnContext => ({ model: this.model, language: settings.language, rankOf: this.rankOf, partsOf: this.#partsOf }));

  /** The chosen columns; one whose figure is not known (yet) is left out. */
  readonly columns = $derived.by(() => this.columnKeys.flatMap((key) => this.column(key) ?? []));
  readonly #shownColumns = $derived.by(() => new Map(this.columns.map((column) => [column.key, column])));

  /** Any column by key, shown or not: one may sort and filter by a column that was taken out. */
  column(key: string): TableColumn | undefined {
    return isFixed(key) ? fixedColumn(key, this.#context) : (partColumn(key, this.#context) ?? figureColumn(key, this.#context));
  }

  /** Rows of the level and Kreis in the order of the ranking, the unranked behind them. */
  readonly allRows = $derived.by(() => {
    const { model } = this;
    return [...model.ranking, ...model.unranked];
  });

  readonly pinned = $derived.by(() => {
    const all = new Set(this.allRows);
    return this.view.pinned.flatMap((id) => {
      const row = this.model.rowOf(id);
      return row !== undefined && all.has(row) ? [row] : [];
    });
  });

  readonly rows = $derived.by(() => {
    const { model } = this;
    return tableRows(
      this.allRows.filter((row) => model.display.brushed(row)), this.view, this.pinned, (key) => this.#shownColumns.get(key) ?? this.column(key),
      (row) => model.figures.bezirkIds[row] ?? '', (row) => this.meets(row),
    );
  });

  /** Picked areas among those shown, in the order shown. */
  readonly pickedRows = $derived.by(() => this.rows.areas.filter((row) => this.model.picked.has(this.model.figures.ids[row]!)));
  /** What is copied and exported: what is picked, or everything shown. */
  readonly exportedRows = $derived.by(() => (this.pickedRows.length > 0 ? this.pickedRows : this.rows.areas));

  meets(row: number): boolean {
    return this.model.assessment.verdict[row] === 'yes';
  }

  pick(rows: readonly number[], wanted: boolean): void {
    const picked = new Set(this.model.picked);
    for (const row of rows) {
      if (wanted) picked.add(this.model.figures.ids[row]!);
      else picked.delete(this.model.figures.ids[row]!);
    }
    this.model.picked = picked;
  }

  /** Picks the first areas of the table and no others. */
  pickFirst(count: number): void {
    this.model.picked = new Set(this.rows.areas.slice(0, count).map((row) => this.model.figures.ids[row]!));
  }

  isPinned(row: number): boolean {
    return this.view.pinned.includes(this.model.figures.ids[row]!);
  }

  /** @returns false if there is no room for another pinned area. */
  pin(row: number, wanted: boolean): boolean {
    const id = this.model.figures.ids[row]!;
    const others = this.view.pinned.filter((candidate) => candidate !== id);
    if (wanted && this.pinned.length >= MOST_PINNED) return false;
    this.model.view.setTable({ pinned: wanted ? [...others, id] : others });
    return true;
  }

  /** Sorts by a column as its head is chosen; with `add` behind the columns chosen before. */
  sortBy(key: string, add: boolean): void {
    const column = this.column(key);
    if (column) this.model.view.setTable({ sort: nextSort(this.view.sort, key, column.startsDescending, add) });
  }

  filterOf(key: string): string {
    return this.view.filters.find(({ column }) => column === key)?.text ?? '';
  }

  /** An empty text takes the filter away. */
  filter(key: string, text: string): void {
    const filters = this.view.filters.filter(({ column }) => column !== key);
    this.model.view.setTable({ filters: text.trim() === '' ? filters : [...filters, { column: key, text }] }, 'in place');
  }

  setColumns(columns: readonly string[] | null): void {
    this.model.view.setTable({ columns });
  }

  /** Moves a column to the left (−1) or right (1); the name stays first. */
  move(key: string, step: -1 | 1): void {
    const keys = [...this.columnKeys];
    const from = keys.indexOf(key);
    const to = from + step;
    if (from < 1 || to < 1 || to >= keys.length) return;
    keys.splice(to, 0, ...keys.splice(from, 1));
    this.setColumns(keys);
  }
}
