/**
 * A clear name for a file that leaves the application: what it holds, of where, of which day. Letters without accents,
 * digits and hyphens only, so that it survives every file system, mail and USB stick.
 *
 * @param parts such as `['Rangliste', 'Tempelhof-Schöneberg']`; empty ones are left out.
 * @param ending without the dot.
 * @returns such as `kiezkompass-rangliste-tempelhof-schoeneberg-2026-11-22.xlsx`; the day is the person's own.
 */
export function exportFileName(parts: readonly string[], ending: string, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
  const words = ['kiezkompass', ...parts.map(plain), day].filter((part) => part !== '');
  return `${words.join('-')}.${ending}`;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
/** Long titles are cut: Windows refuses paths of more than 260 characters. */
const LONGEST_PART = 60;

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[äöüß]/g, (letter) => UMLAUTS[letter]!)
    .normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_PART).replace(/^-+|-+$/g, '');
}
