import type { Database } from '../database';

export interface IndicatorValue {
  readonly indicatorId: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: 'share' | 'count' | 'index' | 'class' | 'minutes';
  /** Everything but `official` is marked where it is shown. */
  readonly quality: 'official' | 'computed' | 'converted' | 'estimated';
  readonly period: string;
  readonly value: number | null;
  readonly cityValue: number | null;
  readonly sourceId: string;
  readonly definition: string;
}

/** Indicators of an area beside the city's value, in the order asked for. */
export async function areaIndicators(database: Database, areaId: string, indicatorIds: readonly string[], language: 'de' | 'en'): Promise<IndicatorValue[]> {
  const rows = await database.query<IndicatorValue & Record<string, unknown>>(
    ['indicators', 'indicator_catalogue'],
    `SELECT k.indicator_id AS "indicatorId", k.title_${language} AS title, k.definition_${language} AS definition, k.unit, k.kind, k.quality, k.period,
            i.value, city.value AS "cityValue", k.source_id AS "sourceId"
     FROM indicator_catalogue k
     LEFT JOIN indicators i ON i.indicator_id = k.indicator_id AND i.area_id = ?
     LEFT JOIN indicators city ON city.indicator_id = k.indicator_id AND city.area_id = 'berlin'
     WHERE k.indicator_id IN (${indicatorIds.map(() => '?').join(', ')})`,
    [areaId, ...indicatorIds],
  );
  return rows.sort((a, b) => indicatorIds.indexOf(a.indicatorId) - indicatorIds.indexOf(b.indicatorId));
}
