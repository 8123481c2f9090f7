import type { ImportNote } from '../../../data/own/import-problem';
import { formatDecimal, type Language } from '../../../domain/wording/format';
import type { OwnDataTexts } from './texts';

/** What was noticed about a file, in one sentence. */
export function noteText(note: ImportNote, { notes }: OwnDataTexts, language: Language): string {
  switch (note.kind) {
    case 'encoding': return notes.encoding(notes.encodings[note.encoding]);
    case 'skipped_before': return notes.skippedBefore(note.rows);
    case 'skipped_after': return notes.skippedAfter(note.rows);
    case 'other_content': return notes.otherContent(note.format);
    case 'formulas': return notes.formulas(formatDecimal(note.cells, 0, language));
    case 'renamed_columns': return notes.renamed(note.titles.map((title) => `„${title}“`).join(', '));
    case 'metres': return notes.metres;
  }
}
