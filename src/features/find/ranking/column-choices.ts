import { comparable } from '../../../domain/ranking/filter';
import { DERIVED_FIGURES } from '../../../domain/figures/figure';
import type { Language } from '../../../domain/wording/format';
import { FIXED_COLUMNS, type FixedColumn } from './fixed-columns';
import { partKey } from './part-columns';
import type { TableModel } from './table-model.svelte';
import { rankingTexts, type RankingTexts } from './texts';

export interface ColumnChoice {
  readonly key: string;
  readonly title: string;
  readonly definition: string;
}

export interface ColumnGroup {
  readonly name: keyof RankingTexts['chooser']['groups'];
  readonly choices: readonly ColumnChoice[];
}

const AREA: readonly FixedColumn[] = ['id', 'kreis', 'region', 'population'];

/** All columns there are, in groups; those of elections are only the ones chosen, as there are thousands. */
export function columnChoices(table: TableModel, language: Language): ColumnGroup[] {
  const { model, columnKeys } = table;
  const texts = rankingTexts[language];
  const fixed = (keys: readonly FixedColumn[]): ColumnChoice[] => keys.map((key) => ({ key, title: texts.fixed[key][0], definition: texts.fixed[key][2] }));
  const chosen = (keys: readonly string[]): ColumnChoice[] => keys.flatMap((key) => table.column(key) ?? []);
  const indicators = [...model.shelf.indicators.values()].map(({ id, title, definition }) => ({ key: id, title: title[language], definition: definition[language] }));
  return [
    { name: 'ranking', choices: fixed(FIXED_COLUMNS.filter((key) => key !== 'name' && !AREA.includes(key))) },
    { name: 'index', choices: chosen([...DERIVED_FIGURES.map((id) => `rule-${id}`), ...model.view.current.criteria.index.criteria.map(({ figure }) => partKey(figure))]) },
    { name: 'area', choices: fixed(AREA) },
    { name: 'elections', choices: chosen(columnKeys.filter((key) => /^[a-z0-9_]+-(agh|btw|eu)\d{4}/.test(key))) },
    { name: 'own', choices: chosen([...model.shelf.own.keys()]) },
    { name: 'indicators', choices: indicators.sort((a, b) => a.title.localeCompare(b.title, language)) },
  ];
}

/** The choices whose title or definition has all words; groups without any are left out. */
export function searchColumns(groups: readonly ColumnGroup[], query: string): ColumnGroup[] {
  const words = comparable(query).split(' ').filter((word) => word !== '');
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter(({ title, definition }) => words.every((word) => comparable(`${title} ${definition}`).includes(word))) }))
    .filter(({ choices }) => choices.length > 0);
}
