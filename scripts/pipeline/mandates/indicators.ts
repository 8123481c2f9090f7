import { constituenciesWithHolder, presenceShare, type ConstituencyShare, type PartyMandate } from '../../../src/domain/mandates/presence';
import type { MandateRow } from './members';
import type { OfficeRow } from './offices';
import { areasOf, type ConstituencySet, type OverlapRow } from './overlap';

export interface IndicatorRow {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly period: string;
  readonly value: number | null;
}

export interface CatalogueRow {
  readonly indicator_id: string;
  readonly title_de: string;
  readonly title_en: string;
  readonly unit: string;
  readonly higher_is: 'worse' | 'better' | 'neutral';
  readonly kind: 'share' | 'count';
  readonly definition_de: string;
  readonly definition_en: string;
  readonly source_id: string;
  readonly period: string;
}

interface ShareIndicator extends CatalogueRow {
  readonly set: ConstituencySet;
  readonly term: 'agh19' | 'agh20';
  readonly fits: (mandate: PartyMandate) => boolean;
}

const SHARES: readonly ShareIndicator[] = [
  {
    indicator_id: 'direct_mandate_spd_2026', set: 'agh2026', term: 'agh20', fits: ({ kind }) => kind === 'direct',
    title_de: 'SPD-Direktmandat 2026', title_en: 'SPD direct mandate 2026', unit: '%', higher_is: 'better', kind: 'share', period: '2026-09-20',
    definition_de: 'Anteil der Einwohner:innen, die in einem Wahlkreis mit SPD-Direktmandat wohnen (Wahl vom 20. September 2026, vorläufiges amtliches Ergebnis).',
    definition_en: 'Share of the inhabitants who live in a constituency with a direct mandate of the SPD (election of 20 September 2026, preliminary official result).',
    source_id: 'agh2026-direct-mandates',
  },
  {
    indicator_id: 'mandate_presence', set: 'agh2026', term: 'agh20', fits: () => true,
    title_de: 'SPD-Mandat im Wahlkreis (20. Wahlperiode, Listensitze rechnerisch)', title_en: 'SPD member for the constituency (20th term, list seats computed)',
    unit: '%', higher_is: 'better', kind: 'share', period: '2026-09-20',
    definition_de: 'Anteil der Einwohner:innen, in deren Wahlkreis ein Mitglied der SPD im Abgeordnetenhaus angetreten ist; die 21 Listensitze sind aus dem vorläufigen Ergebnis berechnet, nicht amtlich.',
    definition_en: 'Share of the inhabitants in whose constituency a member of the Abgeordnetenhaus of the SPD stood; the 21 list seats are computed from the preliminary result, not official.',
    source_id: 'agh2026-members',
  },
  {
    indicator_id: 'direct_mandate_spd_agh19', set: 'agh2021', term: 'agh19', fits: ({ kind }) => kind === 'direct',
    title_de: 'SPD-Direktmandat bis September 2026', title_en: 'SPD direct mandate until September 2026', unit: '%', higher_is: 'better', kind: 'share', period: '2026',
    definition_de: 'Anteil der Einwohner:innen in Wahlkreisen (Zuschnitt 2021), deren Direktmandat bis September 2026 ein Mitglied der SPD hatte; vier gewannen für die SPD, zwei wechselten später zu ihr.',
    definition_en: 'Share of the inhabitants in constituencies (division of 2021) whose direct mandate a member of the SPD held until September 2026; four were won by the SPD, two members joined it later.',
    source_id: 'mda-2023',
  },
  {
    indicator_id: 'mandate_presence_agh19', set: 'agh2021', term: 'agh19', fits: () => true,
    title_de: 'SPD-Mandat im Wahlkreis bis September 2026 (19. Wahlperiode)', title_en: 'SPD member for the constituency until September 2026 (19th term)',
    unit: '%', higher_is: 'better', kind: 'share', period: '2026',
    definition_de: 'Anteil der Einwohner:innen, in deren Wahlkreis (Zuschnitt 2021) ein Mitglied der SPD im Abgeordnetenhaus angetreten war oder ihn betreute, Stand August 2026.',
    definition_en: 'Share of the inhabitants in whose constituency (division of 2021) a member of the Abgeordnetenhaus of the SPD had stood or which one looked after, as of August 2026.',
    source_id: 'mda-2023',
  },
];

interface CountIndicator extends CatalogueRow {
  readonly counts: (office: OfficeRow) => boolean;
}

const COUNTS: readonly CountIndicator[] = [
  {
    indicator_id: 'spd_offices', counts: () => true,
    title_de: 'SPD-Büros', title_en: 'SPD offices', unit: 'Büros', higher_is: 'better', kind: 'count', period: '2026',
    definition_de: 'Zahl der öffentlichen Büros der SPD und ihrer Mitglieder in Abgeordnetenhaus und Bundestag im Gebiet, Stand April 2026; Büros ohne bekannte Anschrift zählen nicht mit.',
    definition_en: 'Number of public offices of the SPD and of its members of the Abgeordnetenhaus and the Bundestag in the area, as of April 2026; offices without a known address do not count.',
    source_id: 'offices-mda-2026',
  },
  {
    indicator_id: 'spd_office_loses_mandate', counts: ({ holder_status }) => holder_status === 'loses_mandate',
    title_de: 'SPD-Büros ohne Mandat ab September 2026 (rechnerisch)', title_en: 'SPD offices losing their mandate in September 2026 (computed)',
    unit: 'Büros', higher_is: 'worse', kind: 'count', period: '2026',
    definition_de: 'Zahl der SPD-Büros im Gebiet, deren Inhaber:in nach der Wahl vom 20. September 2026 kein Mandat mehr hat (rechnerisch, nicht amtlich).',
    definition_en: 'Number of SPD offices in the area whose holder has no mandate after the election of 20 September 2026 (computed, not official).',
    source_id: 'offices-mda-2026',
  },
];

/** One value per indicator and area of `areaIds`; null where an area has no inhabitants. */
export function mandateIndicators(
  areaIds: readonly string[], overlap: readonly OverlapRow[], mandates: readonly MandateRow[], offices: readonly OfficeRow[],
): IndicatorRow[] {
  return [...SHARES.flatMap((indicator) => shareRows(indicator, areaIds, overlap, mandates)), ...COUNTS.flatMap((indicator) => countRows(indicator, areaIds, offices))];
}

export function mandateCatalogue(): CatalogueRow[] {
  return [...SHARES, ...COUNTS].map(({ indicator_id, title_de, title_en, unit, higher_is, kind, definition_de, definition_en, source_id, period }) => ({
    indicator_id, title_de, title_en, unit, higher_is, kind, definition_de, definition_en, source_id, period,
  }));
}

function shareRows(indicator: ShareIndicator, areaIds: readonly string[], overlap: readonly OverlapRow[], mandates: readonly MandateRow[]): IndicatorRow[] {
  const held = mandates.filter(({ party, term }) => party === 'spd' && term === indicator.term);
  const withHolder = constituenciesWithHolder(held.map(partyMandate), indicator.fits);
  const shares = new Map<string, ConstituencyShare[]>();
  for (const row of overlap) {
    if (row.set !== indicator.set) continue;
    const list = shares.get(row.area_id) ?? [];
    shares.set(row.area_id, list);
    list.push({ constituencyId: row.constituency_id, share: row.population_share });
  }
  return areaIds.map((area) => {
    const share = presenceShare(shares.get(area) ?? [], withHolder);
    // Six decimals: sums of floating shares must not show 100.00000000000001 %.
    return { indicator_id: indicator.indicator_id, area_id: area, period: indicator.period, value: share === null ? null : Math.round(share * 1e8) / 1e6 };
  });
}

function countRows(indicator: CountIndicator, areaIds: readonly string[], offices: readonly OfficeRow[]): IndicatorRow[] {
  const counts = new Map<string, number>();
  for (const office of offices) {
    if (office.party !== 'spd' || office.area_id === null || !indicator.counts(office)) continue;
    for (const area of areasOf(office.area_id, office.wk26_id)) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return areaIds.map((area) => ({ indicator_id: indicator.indicator_id, area_id: area, period: indicator.period, value: counts.get(area) ?? 0 }));
}

function partyMandate(row: MandateRow): PartyMandate {
  return { name: row.name, kind: row.kind === 'direct' ? 'direct' : 'list', constituencyId: row.constituency_id, status: row.status };
}
