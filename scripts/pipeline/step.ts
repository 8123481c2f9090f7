import type { TableName } from '../../src/data/schema';
import type { Columns } from '../../src/data/validate';
import type { Interim } from './interim';
import type { Sources } from './sources';

/**
 * One step of the data pipeline. A step reads raw sources and the interim results of the steps it needs, and hands
 * its outputs to the context. The outputs of a step replace the older ones together, after the step has ended well.
 */
export interface Step {
  readonly name: string;
  /** What the terminal says while the step runs. */
  readonly title: string;
  /** Names of the steps whose interim results or tables this one reads. */
  readonly needs: readonly string[];
  run(context: StepContext): Promise<void>;
}

export interface StepContext {
  /** Raw files. Each one opened is verified against data/sources.json and recorded as a source of this step's outputs. */
  readonly sources: Sources;
  /** Results that only other steps read (`.cache/pipeline/`); they are not committed. */
  readonly interim: Interim;
  /**
   * Stages a table in its published form (src/data/table-file.ts). The rows are sorted by the schema's key, then checked against the schema.
   * Additional columns get the smallest fitting type.
   */
  writeTable(name: TableName, columns: Columns, details?: OutputDetails): void;
  /** Stages any other file, by its path from the top of the project (`public/data/areas.topo.json`). */
  writeFile(path: string, content: Uint8Array | string, details?: OutputDetails): void;
  /** A table that an earlier step committed to `public/data/`. */
  readTable(name: TableName): Promise<Columns>;
  /** A line of progress; with `done` and `total` a percentage. */
  progress(message: string, done?: number, total?: number): void;
}

export interface OutputDetails {
  /** Sources of this output if they are fewer than all that the step opened. */
  readonly sourceIds?: readonly string[];
  /** Date or period the content refers to. */
  readonly referenceDate?: string;
  /** The table that a file holds in a form of its own; the manifest then describes its columns. */
  readonly table?: { readonly name: TableName; readonly rows: number };
}

/** Input that cannot be used: says where (file, row) and why, so that the terminal shows one clear sentence. */
export class SourceError extends Error {
  constructor(
    readonly file: string,
    reason: string,
    readonly row?: number,
  ) {
    super(`${file}${row === undefined ? '' : `, row ${row}`}: ${reason}`);
    this.name = 'SourceError';
  }
}
