import { describe, expect, it } from 'vitest';
import { assessPresence, type PartyMandate, type PresenceInput, type PresenceSense } from '../../../src/domain/mandates/presence';
import { presenceSentence } from '../../../src/domain/mandates/wording';

const mandates: readonly PartyMandate[] = [
  { name: 'Ada', kind: 'direct', constituencyId: '0903', status: 'official' },
  { name: 'Bea', kind: 'list', constituencyId: '0901', status: 'computed' },
];
const input = (shares: Record<string, number>, more: Partial<PresenceInput> = {}): PresenceInput => ({
  constituencies: Object.entries(shares).map(([constituencyId, share]) => ({ constituencyId, share })), mandates, ...more,
});
const said = (sense: PresenceSense, given: PresenceInput, beeline: number | null = null): string => presenceSentence(assessPresence(given, { sense }), sense, beeline, 'de');

describe('why an area is without mandate holder', () => {
  it.each<[string, PresenceSense, PresenceInput, string]>([
    ['no direct mandate', 'direct', input({ '0901': 1 }), 'Kein SPD-Direktmandat im Wahlkreis.'],
    ['none in two constituencies', 'direct', input({ '0901': 0.4, '0902': 0.6 }), 'Kein SPD-Direktmandat in den 2 Wahlkreisen.'],
    ['a direct mandate', 'direct', input({ '0903': 1 }), 'SPD-Direktmandat: Ada (Wahlkreis 0903).'],
    ['a member for a part', 'member', input({ '0901': 0.25, '0902': 0.75 }), 'SPD-MdA: Bea (Wahlkreis 0901). Das betrifft 25 % der Einwohner:innen.'],
    ['two members', 'member', input({ '0901': 0.25, '0903': 0.75 }), 'SPD-MdA: Ada (Wahlkreis 0903) und Bea (Wahlkreis 0901).'],
    ['nobody there', 'member', input({}), 'Hier wohnt niemand, für den ein Wahlkreis gelten könnte.'],
    ['one minute', 'office', input({}, { minutesToOffice: 1 }), '1 Minute zu Fuß zum nächsten Büro (Grenze: 15 Minuten).'],
    ['out of reach', 'office', input({}, { minutesToOffice: Infinity }), 'Zu Fuß ist kein Büro erreichbar (Grenze: 15 Minuten).'],
    ['no office', 'closing', input({}, { offices: { keeping: 0, losing: 0, open: 0 } }), 'Hier gibt es kein Büro eines Mitglieds, das schließen könnte.'],
    ['one closing', 'closing', input({}, { offices: { keeping: 0, losing: 1, open: 0 } }), 'Büros: 1 mit beendetem Mandat.'],
    ['several', 'closing', input({}, { offices: { keeping: 1, losing: 2, open: 1 } }), 'Büros: 1 mit Mandat, 2 mit beendetem Mandat und 1 offen.'],
    ['not counted', 'closing', input({}), 'Die Büros sind nicht gezählt.'],
  ])('%s', (_, sense, given, sentence) => {
    expect(said(sense, given)).toBe(sentence);
  });

  it('says the straight line where walking minutes are unknown, and calls it that', () => {
    expect(said('office', input({ '0901': 1 }), 5840)).toBe('Kein Fußweg berechnet. Das nächste Büro liegt 5,8 km Luftlinie entfernt.');
    expect(said('office', input({ '0901': 1 }), 432)).toBe('Kein Fußweg berechnet. Das nächste Büro liegt 450 m Luftlinie entfernt.');
  });
});
