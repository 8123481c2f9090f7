import Papa from 'papaparse';
import type { Cell } from '../../domain/own/cell';
import { ImportError, LIMITS } from './import-problem';
import { Grid } from './grid';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** So much of the file is looked at to find the delimiter. */
const SAMPLE = 200_000;
const CHUNK = 4_000_000;

/**
 * Reads separated values: the delimiter is the one that cuts the lines into equally many fields.
 *
 * @param onProgress share of the text, 0–1.
 * @throws ImportError for an open quotation mark and beyond the limits.
 */
export function readCsv(text: string, onProgress: (share: number) => void): Grid {
  const delimiter = delimiterOf(text.slice(0, SAMPLE));
  const grid = new Grid();
  let failure: ImportError | undefined;
  Papa.parse<string[]>(text, {
    delimiter, newline: newlineOf(text), chunkSize: CHUNK,
    chunk({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
      try {
        const broken = errors.find(({ type }) => type === 'Quotes');
        if (broken) throw new ImportError({ kind: 'open_quote', row: grid.line + (broken.row ?? 0) + 1 });
        for (const record of data) grid.push(record.map(cellOf));
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        failure = error;
        parser.abort();
        return;
      }
      onProgress(Math.min(1, meta.cursor / text.length));
    },
    // Texts are parsed before this call returns.
    complete: () => {},
  });
  if (failure) throw failure;
  return grid;
}

/** Papa finds `\r` alone, too, but takes a quoted line break of the other kind for one of the file's. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const first = /\r\n|\n|\r/.exec(text.slice(0, SAMPLE))?.[0];
  return first === '\r\n' || first === '\r' ? first : '\n';
}

function cellOf(field: string): Cell {
  const text = field.trim();
  return text === '' ? null : text;
}

/** The delimiter that gives most lines the same number of fields, more than one; of equals the one with more fields. */
function delimiterOf(sample: string): string {
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 300, skipEmptyLines: 'greedy' });
    const counts = new Map<number, number>();
    // The last line of the sample may be cut off.
    for (const { length } of data.length > 2 ? data.slice(0, -1) : data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [fields, lines] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
    const score = lines === 0 ? 0 : lines / Math.max(1, data.length - 1) + Math.min(fields, LIMITS.columns) / 1e6;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
