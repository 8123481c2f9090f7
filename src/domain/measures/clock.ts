/** Minutes since midnight → "14:30"; the end of the day is "24:00". */
export function formatTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "14:30–18:00". */
export function formatHours({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${formatTime(from)}–${formatTime(to)}`;
}

const CLOCK = /^(\d{1,2})(?:(?:[:.,h]|uhr)(\d{2}))?(?:uhr|h)?$/;
const DIGITS = /^(\d{1,2})(\d{2})$/;

/**
 * Reads a time as people write it: `14:30`, `14.30`, `14,30`, `1430`, `14 Uhr 30`, `14 Uhr`, `14`.
 *
 * @returns minutes since midnight, 0–1440; null if the text is no time of a day.
 */
export function parseTime(text: string): number | null {
  const plain = text.toLowerCase().replace(/\s+/g, '');
  const [, hour, minute = '0'] = CLOCK.exec(plain) ?? DIGITS.exec(plain) ?? [];
  if (hour === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes : null;
}
