import catalogue from '../../../data/mandate-indicators.json' with { type: 'json' };
import { constituenciesWithHolder, presenceShare, type ConstituencyShare, type PartyMandate } from '../../../src/domain/mandates/presence';
import type { CatalogueRow } from '../social/catalogue';
import { SourceError } from '../step';
import type { MandateRow } from './members';
import type { OfficeRow } from './offices';
import { areasOf, type ConstituencySet, type OverlapRow } from './overlap';

export interface IndicatorRow {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly period: string;
  readonly value: number | null;
}

interface ShareIndicator {
  readonly id: string;
  readonly set: ConstituencySet;
  readonly term: 'agh19' | 'agh20';
  readonly fits: (mandate: PartyMandate) => boolean;
}

const SHARES: readonly ShareIndicator[] = [
  { id: 'direct_mandate_spd_2026', set: 'agh2026', term: 'agh20', fits: ({ kind }) => kind === 'direct' },
  { id: 'mandate_presence', set: 'agh2026', term: 'agh20', fits: () => true },
  { id: 'direct_mandate_spd_agh19', set: 'agh2021', term: 'agh19', fits: ({ kind }) => kind === 'direct' },
  { id: 'mandate_presence_agh19', set: 'agh2021', term: 'agh19', fits: () => true },
];

interface CountIndicator {
  readonly id: string;
  readonly counts: (office: OfficeRow) => boolean;
}

const COUNTS: readonly CountIndicator[] = [
  { id: 'spd_offices', counts: () => true },
  { id: 'spd_office_loses_mandate', counts: ({ holder_status: status }) => status === 'loses_mandate' },
];

/** One value per indicator and area of `areaIds`; null where an area has no inhabitants. */
export function mandateIndicators(
  areaIds: readonly string[], overlap: readonly OverlapRow[], mandates: readonly MandateRow[], offices: readonly OfficeRow[],
): IndicatorRow[] {
  return [
    ...SHARES.flatMap((indicator) => shareRows(indicator, areaIds, overlap, mandates)),
    ...COUNTS.flatMap((indicator) => countRows(indicator, areaIds, offices)),
  ];
}

/** What the indicators mean, curated in data/mandate-indicators.json. */
export function mandateCatalogue(): CatalogueRow[] {
  return catalogue as CatalogueRow[];
}

function periodOf(id: string): string {
  const entry = mandateCatalogue().find(({ indicator_id }) => indicator_id === id);
  if (!entry) throw new SourceError('data/mandate-indicators.json', `does not describe ${id}`);
  return entry.period;
}

function shareRows(
  indicator: ShareIndicator, areaIds: readonly string[], overlap: readonly OverlapRow[], mandates: readonly MandateRow[],
): IndicatorRow[] {
  const period = periodOf(indicator.id);
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
    return { indicator_id: indicator.id, area_id: area, period, value: share === null ? null : Math.round(share * 1e8) / 1e6 };
  });
}

function countRows(indicator: CountIndicator, areaIds: readonly string[], offices: readonly OfficeRow[]): IndicatorRow[] {
  const counts = new Map<string, number>();
  for (const office of offices) {
    if (office.party !== 'spd' || office.area_id === null || !indicator.counts(office)) continue;
    for (const area of areasOf(office.area_id, office.wk26_id)) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const period = periodOf(indicator.id);
  return areaIds.map((area) => ({ indicator_id: indicator.id, area_id: area, period, value: counts.get(area) ?? 0 }));
}

function partyMandate(row: MandateRow): PartyMandate {
  return { name: row.name, kind: row.kind === 'direct' ? 'direct' : 'list', constituencyId: row.constituency_id, status: row.status };
}
