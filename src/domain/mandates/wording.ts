import { formatDecimal, type Language } from '../wording/format';
import { listed } from '../wording/grammar';
import type { Presence, PresenceReason, PresenceSense } from './presence';

/**
 * Why an area is without mandate holder in a sense, or not, as one sentence made of the reasons of the verdict.
 *
 * @param beeline metres to the nearest office of a member in a straight line, said where minutes on foot are not known.
 */
export function presenceSentence(presence: Presence, sense: PresenceSense, beeline: number | null, language: Language): string {
  const words = language === 'de' ? german : english;
  const [first] = presence.reasons;
  switch (first?.kind) {
    case 'holder':
    case 'no_holder':
      return words.constituencies(presence.reasons.filter((reason) => reason.kind === 'holder'), presence.reasons.length, sense === 'direct');
    case 'no_inhabitants':
      return words.noInhabitants;
    case 'way':
      return words.way(Number.isFinite(first.minutes) ? Math.ceil(first.minutes) : null, first.limit);
    case 'way_unknown':
      return words.wayUnknown(beeline);
    case 'offices':
      return words.offices(first.keeping, first.losing, first.open);
    case 'offices_unknown':
    case undefined:
      return words.officesUnknown;
  }
}

type Holder = Extract<PresenceReason, { kind: 'holder' }>;

function metres(value: number, language: Language): string {
  return value < 1000 ? `${formatDecimal(Math.round(value / 50) * 50, 0, language)} m` : `${formatDecimal(value / 1000, 1, language)} km`;
}

const german = {
  constituencies(holders: readonly Holder[], total: number, direct: boolean): string {
    const what = direct ? 'SPD-Direktmandat' : 'SPD-MdA';
    if (holders.length === 0) return total === 1 ? `Kein ${what} im Wahlkreis.` : `Kein ${what} in den ${total} Wahlkreisen.`;
    const names = holders.map(({ constituencyId, mandates }) => `${listed(mandates.map(({ name }) => name), 'de')} (Wahlkreis ${constituencyId})`);
    const share = holders.reduce((sum, holder) => sum + holder.share, 0);
    const reach = share > 0.995 ? '' : ` Das betrifft ${formatDecimal(100 * share, 0, 'de')} % der Einwohner:innen.`;
    return `${what}: ${listed(names, 'de')}.${reach}`;
  },
  noInhabitants: 'Hier wohnt niemand, für den ein Wahlkreis gelten könnte.',
  way: (minutes: number | null, limit: number): string =>
    minutes === null ? `Zu Fuß ist kein Büro erreichbar (Grenze: ${limit} Minuten).` : `${minutes === 1 ? '1 Minute' : `${minutes} Minuten`} zu Fuß zum nächsten Büro (Grenze: ${limit} Minuten).`,
  wayUnknown: (beeline: number | null): string =>
    beeline === null
      ? 'Kein Fußweg berechnet.'
      : `Kein Fußweg berechnet. Das nächste Büro liegt ${metres(beeline, 'de')} Luftlinie entfernt.`,
  offices(keeping: number, losing: number, open: number): string {
    if (keeping + losing + open === 0) return 'Hier gibt es kein Büro eines Mitglieds, das schließen könnte.';
    const parts = [keeping > 0 && `${keeping} mit Mandat`, losing > 0 && `${losing} mit beendetem Mandat`, open > 0 && `${open} offen`];
    return `Büros: ${listed(parts.filter((part) => part !== false), 'de')}.`;
  },
  officesUnknown: 'Die Büros sind nicht gezählt.',
};

const english: typeof german = {
  constituencies(holders, total, direct) {
    const what = direct ? 'SPD direct mandate' : 'SPD member of parliament';
    if (holders.length === 0) return total === 1 ? `No ${what} in the constituency.` : `No ${what} in the ${total} constituencies.`;
    const names = holders.map(({ constituencyId, mandates }) => `${listed(mandates.map(({ name }) => name), 'en')} (constituency ${constituencyId})`);
    const share = holders.reduce((sum, holder) => sum + holder.share, 0);
    return `${what}: ${listed(names, 'en')}.${share > 0.995 ? '' : ` This concerns ${formatDecimal(100 * share, 0, 'en')} % of the inhabitants.`}`;
  },
  noInhabitants: 'Nobody lives here for whom a constituency could apply.',
  way: (minutes, limit) =>
    minutes === null ? `No office can be reached on foot (limit: ${limit} minutes).` : `${minutes === 1 ? '1 minute' : `${minutes} minutes`} on foot to the nearest office (limit: ${limit} minutes).`,
  wayUnknown: (beeline) =>
    beeline === null ? 'No way on foot computed.' : `No way on foot computed. The nearest office is ${metres(beeline, 'en')} away in a straight line.`,
  offices(keeping, losing, open) {
    if (keeping + losing + open === 0) return 'There is no office of a member here that could close.';
    const parts = [keeping > 0 && `${keeping} with a mandate`, losing > 0 && `${losing} whose mandate has ended`, open > 0 && `${open} open`];
    return `Offices: ${listed(parts.filter((part) => part !== false), 'en')}.`;
  },
  officesUnknown: 'The offices are not counted.',
};
