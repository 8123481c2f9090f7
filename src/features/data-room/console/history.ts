/** A query that was run. */
export interface HistoryEntry {
  readonly sql: string;
  /** ISO date and time of the last run. */
  readonly at: string;
  /** Rows of the answer; null if it was refused, cancelled or not run. */
  readonly rows: number | null;
}

const LONGEST = 50;
const HISTORY_KEY = 'kiezkompass.queries';
const DRAFT_KEY = 'kiezkompass.query';

/** The entry in front, without an older one of the same text, and never more than fifty. */
export function remembered(history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  return [entry, ...history.filter(({ sql }) => sql.trim() !== entry.sql.trim())].slice(0, LONGEST);
}

/** What was kept on this device; what is damaged or foreign is left out. */
export function readHistory(): HistoryEntry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(HISTORY_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry).slice(0, LONGEST) : [];
  } catch {
    // A browser without storage, or a damaged entry: the history begins anew.
    return [];
  }
}

/** @returns false if the browser refuses to keep it. */
export function keepHistory(history: readonly HistoryEntry[]): boolean {
  return keep(HISTORY_KEY, JSON.stringify(history));
}

/** What stands in the editor; null if nothing was kept. */
export function readDraft(): string | null {
  try {
    return localStorage.getItem(DRAFT_KEY);
  } catch {
    return null;
  }
}

/** @returns false if the browser refuses to keep it. */
export function keepDraft(sql: string): boolean {
  return keep(DRAFT_KEY, sql);
}

function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  const entry = value as Partial<HistoryEntry> | null;
  return typeof entry === 'object' && entry !== null && typeof entry.sql === 'string' && typeof entry.at === 'string' && (entry.rows === null || typeof entry.rows === 'number');
}
