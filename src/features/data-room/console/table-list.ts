import { sqlName, type OwnTable } from '../../../data/own/own-table';
import { schema, type Column, type TableName } from '../../../data/schema';
import type { Language } from '../../../domain/wording/format';
import { columnText, tableText, unitText } from '../table-texts';
import { consoleTexts } from './texts';

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
    columns: Object.entries(schema[name].columns as Readonly<Record<string, Column>>).map(([column, { unit }]) => ({ name: column, description: columnText(name, column, language) ?? '', unit: unitText(unit, language) })),
  }));
}

/** The person's own tables. Titles of columns are what the file called them; the names are those for SQL. */
export function listedOwnTables(tables: readonly OwnTable[], language: Language): ListedTable[] {
  const { ownTable, matchedArea } = consoleTexts[language];
  return tables.map((table) => ({
    name: sqlName(table), description: `${table.title}, ${ownTable(table.fileName)}`, own: true,
    columns: table.columns.map(({ name, title }) => ({ name, description: title ?? matchedArea, unit: '' })),
  }));
}
