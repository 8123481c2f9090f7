import type { Database } from '../../../data/database';
import { civicPlacesNear, type CivicPlace } from '../../../data/queries/civic-places';
import { areaIndicators, type IndicatorValue } from '../../../data/queries/indicators';
import { borough, bundestagConstituencies, spdMandates, spdOfficesIn, type Borough, type BundestagConstituency } from '../../../data/queries/mandates';
import { areaConstituencies, nearestSpdOffices, type AreaConstituency, type Office } from '../../../data/queries/representation';
import { areaTurnout, partyShares, type ElectionTurnout, type PartyShare } from '../../../data/queries/results';
import type { AreaLevel } from '../../../domain/catalogue';
import type { PartyMandate } from '../../../domain/mandates/presence';
import type { Language } from '../../../domain/wording/format';

/** Radius for civic places, metres in a straight line: about ten minutes on foot. */
export const CIVIC_RADIUS = 800;

/** Classes of the Monitoring Soziale Stadtentwicklung through the years, the latest last. */
export const STATUS_CLASSES = [2013, 2015, 2017, 2019, 2021, 2023, 2025].map((year) => `mss_status_class_${year}`);
export const POPULATION = [
  'population_2025', 'population_growth_2020_2025', 'population_density_2025', 'under18_share_2025', 'age65_share_2025', 'foreign_share_2024',
  'migration_share_2024', 'single_parent_share_2020', 'residence_5_years_2020',
];
export const STRUCTURE = [
  'weak_population_share', 'mss_status_index_2023', 'mss_s1_2023', 'mss_s2_2023', 'mss_s3_2023', 'mss_s4_2023', 'youth_unemployment_2020',
  'old_age_poverty_2020', 'social_housing_share', 'simple_location_share', 'milieuschutz_share',
];

/** Mean walk of the inhabitants to the nearest office of a member of parliament. */
export const WALK_TO_MEMBER = 'walk_minutes_mda_office';

/** The area a profile is about. */
export interface ProfileArea {
  readonly id: string;
  readonly level: AreaLevel;
  /** Bezirk; null for the city. */
  readonly bezirkId: string | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** Everything in a profile that comes from the database, for one area and one language. */
export interface ProfileData {
  readonly turnout: readonly ElectionTurnout[];
  readonly parties: readonly PartyShare[];
  readonly indicators: ReadonlyMap<string, IndicatorValue>;
  readonly constituencies: readonly AreaConstituency[];
  readonly bundestag: readonly BundestagConstituency[];
  /** Null for the city. */
  readonly borough: Borough | null;
  readonly mandates: readonly PartyMandate[];
  /** SPD offices in the area. */
  readonly officesHere: readonly Omit<Office, 'distance'>[];
  /** The nearest SPD offices to the middle of the area. */
  readonly officesNear: readonly Office[];
  /** Null for areas too large for a walk from their middle. */
  readonly civicPlaces: readonly CivicPlace[] | null;
}

/**
 * Asks for all of a profile at once: it is shown as a whole or, with one message and one button to try again, not at all.
 *
 * @throws DatabaseError
 */
export async function loadProfile(database: Database, area: ProfileArea, language: Language): Promise<ProfileData> {
  const { id, level, bezirkId, longitude, latitude } = area;
  const indicatorIds = [...(level === 'plr' ? [...STATUS_CLASSES, 'mss_dynamic_class_2025'] : []), ...POPULATION, ...STRUCTURE, WALK_TO_MEMBER];
  const [turnout, parties, indicators, constituencies, bundestag, boroughOfArea, mandates, officesHere, officesNear, civicPlaces] = await Promise.all([
    areaTurnout(database, id),
    partyShares(database, id),
    areaIndicators(database, id, indicatorIds, language),
    areaConstituencies(database, id),
    bundestagConstituencies(database, id),
    bezirkId === null ? null : borough(database, bezirkId),
    spdMandates(database),
    spdOfficesIn(database, id, level),
    nearestSpdOffices(database, longitude, latitude, 5),
    level === 'plr' ? civicPlacesNear(database, longitude, latitude, CIVIC_RADIUS) : null,
  ]);
  return {
    turnout, parties, indicators: new Map(indicators.map((indicator) => [indicator.indicatorId, indicator])), constituencies, bundestag,
    borough: boroughOfArea, mandates, officesHere, officesNear, civicPlaces,
  };
}
