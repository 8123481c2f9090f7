import { schema, type Column, type TableName } from '../../../data/schema';
import type { Language } from '../../../domain/wording/format';
import { columnText, tableText } from '../table-texts';

/** A table as the schema browser and the completion show it. */
export interface ListedTable {
  readonly name: string;
  readonly description: string;
  readonly own: boolean;
  readonly columns: readonly { readonly name: string; readonly description: string; readonly unit: string }[];
}

/** The published tables, the handiest first. */
export function publishedTables(language: Language): ListedTable[] {
  const names = Object.keys(schema) as TableName[];
  const ordered: TableName[] = ['start', ...names.filter((name) => name !== 'start')];
  return ordered.map((name) => ({
    name,
    description: tableText(name, language).description,
    own: false,
    columns: Object.entries(schema[name].columns as Readonly<Record<string, Column>>).map(([column, { unit }]) => ({ name: column, description: columnText(name, column, language) ?? '', unit: unit ?? '' })),
  }));
}
