import { csvOf } from '../../../data/export/csv';
import type { Language } from '../../../domain/wording/format';
import { exportFileName } from '../../../domain/wording/file-name';
import { saveFile } from '../../../ui/save-file';
import type { Conflict, Entry, MergeReport } from '../../../workspace/document/file/merge';
import { titleOf } from '../../../workspace/document/file/merge';
import type { Backup } from '../../../workspace/document/storage/backups';
import type { Workspace } from '../../../workspace/document/workspace.svelte';
import { measureGeoJson } from './measure-geojson';
import { measureTable } from './measure-table';
import { readWork, type Reason } from './read-work';
import { exchangeTexts } from './texts';

/** What came of one file. */
export type FileResult = { readonly name: string } & (
  | { readonly kind: 'merged'; readonly report: MergeReport }
  | { readonly kind: 'imported'; readonly added: number; readonly changed: number }
  | { readonly kind: 'refused'; readonly reason: Reason }
);

export type TableFormat = 'geojson' | 'csv_german' | 'csv_international' | 'xlsx';

const APPLICATION = '0.1.0';

/** Files and backups: what is being opened, what came of it, and what can be taken back. */
export class ExchangeModel {
  readonly #workspace: Workspace;
  readonly #language: () => Language;
  results = $state.raw<readonly FileResult[]>([]);
  busy = $state(false);
  /** Said to screen readers and beside what was done. */
  notice = $state('');
  backups = $state.raw<readonly Backup[]>([]);

  constructor(workspace: Workspace, language: () => Language) {
    this.#workspace = workspace;
    this.#language = language;
    void this.#listBackups();
  }

  /** Opens files one after the other; a refused one changes nothing. */
  async open(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.busy = true;
    this.notice = '';
    await this.#workspace.opened;
    const results: FileResult[] = [];
    for (const file of files) results.push(await this.#openOne(file));
    this.results = results;
    this.busy = false;
    this.notice = this.#texts.opened(results.filter(({ kind }) => kind !== 'refused').length, results.length);
  }

  /** Takes the value of the other side of a conflict. */
  takeOther(conflict: Conflict): void {
    this.#workspace.takeOther(conflict);
    this.notice = this.#texts.taken;
  }

  /** Puts back what one side has removed. */
  keep(entry: Entry): void {
    this.#workspace.putAll('measure' in entry ? { measures: [entry.measure] } : { plans: [entry.plan] }, { name: 'restore', subject: titleOf(entry) });
    this.notice = this.#texts.kept(titleOf(entry));
  }

  async save(withPhotos: boolean): Promise<void> {
    const photos = withPhotos ? await this.#photos() : new Map<string, Uint8Array>();
    saveFile(this.#fileName('kiezplan'), this.#workspace.save(photos, APPLICATION));
    this.notice = this.#texts.saved;
  }

  async export(format: TableFormat): Promise<void> {
    const { measures } = this.#workspace;
    const { tableTitle, tableNote } = this.#texts;
    if (format === 'geojson') return saveFile(this.#fileName('geojson'), JSON.stringify(measureGeoJson(measures, tableTitle)), 'application/geo+json');
    const table = measureTable(measures, this.#language(), tableTitle, tableNote);
    if (format !== 'xlsx') return saveFile(this.#fileName('csv'), csvOf(table, format === 'csv_german' ? 'german' : 'international'), 'text/csv;charset=utf-8');
    try {
      const { xlsxOf } = await import('../../../data/export/xlsx');
      saveFile(this.#fileName('xlsx'), await xlsxOf(table, 3));
    } catch (error) {
      console.warn('The workbook could not be written', error);
      this.notice = this.#texts.exportFailed;
    }
  }

  async backUp(name: string, automatic = false): Promise<boolean> {
    const stored = await this.#workspace.backups.create(name, automatic);
    await this.#listBackups();
    this.notice = stored === 'stored' ? this.#texts.backedUp : this.#texts.notBackedUp;
    return stored === 'stored';
  }

  restore(backup: Backup): void {
    const refused = this.#workspace.restore(backup);
    this.notice = refused ? this.#texts.reasons[refused.kind] : this.#texts.restored(backup.name);
  }

  async removeBackup(backup: Backup): Promise<void> {
    await this.#workspace.backups.remove(backup.id);
    await this.#listBackups();
    // There may be room now for what was not stored.
    this.#workspace.storeAgain();
    this.notice = this.#texts.backupRemoved(backup.name);
  }

  /** Empties everything; a backup is made before. Without one it is done only if `anyway`. */
  async empty(anyway: boolean): Promise<boolean> {
    const secured = await this.backUp(this.#texts.beforeEmptying, true);
    if (!secured && !anyway) return false;
    this.#workspace.empty();
    this.results = [];
    this.notice = this.#texts.emptied;
    return true;
  }

  undo(): void {
    this.#workspace.undo();
    this.results = [];
    this.notice = this.#texts.undone;
  }

  async #openOne(file: File): Promise<FileResult> {
    const { name } = file;
    const incoming = await readWork(file, (id) => this.#workspace.measure(id));
    if ('refused' in incoming) return { name, kind: 'refused', reason: incoming.refused };
    if ('measures' in incoming) {
      const changed = incoming.measures.filter(({ id }) => this.#workspace.measure(id) !== undefined).length;
      this.#workspace.putAll({ measures: incoming.measures }, { name: 'import', subject: name });
      return { name, kind: 'imported', added: incoming.measures.length - changed, changed };
    }
    const report = this.#workspace.merge(incoming.received, name);
    for (const [id, bytes] of incoming.received.photos) {
      if ((await this.#workspace.photos.read(id)) === undefined) await this.#workspace.photos.add(id, bytes);
    }
    return { name, kind: 'merged', report };
  }

  async #photos(): Promise<Map<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    for (const { id } of this.#workspace.measures.flatMap(({ photos }) => photos)) {
      const bytes = await this.#workspace.photos.read(id);
      if (bytes) found.set(id, bytes);
    }
    return found;
  }

  async #listBackups(): Promise<void> {
    this.backups = await this.#workspace.backups.list();
  }

  #fileName(ending: string): string {
    return exportFileName([this.#texts.tableTitle], ending, new Date());
  }

  get #texts(): (typeof exchangeTexts)[Language] {
    return exchangeTexts[this.#language()];
  }
}
