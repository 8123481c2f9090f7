import { OFFER_KINDS, TARGET_GROUPS, type Concept, type Cost, type Funding, type Milestone, type Offer, type Partner, type Premises, type Shift, type Sign, type TimetableEntry } from '../../../domain/measures/concept';
import { MEASURE_KINDS, STATUSES, WEEKDAYS, type Comment, type Measure, type Photo, type Spot, type StatusChange, type Stop, type TimeSpan } from '../../../domain/measures/measure';
import type { Plan } from '../../../domain/measures/plan';
import type { Position } from '../../../domain/spatial/position';
import { choice, choices, isId, isWithin, keys, leaf, number, optional, record, text, things, yesOrNo, type Leaf } from './field';

/** Characters; more than anybody writes by hand, less than does harm. */
const LONGEST = { line: 300, paragraph: 20_000, tag: 60 } as const;
const MOST_CORNERS = 2_000;
const MOST_EUROS = 1_000_000_000;

/** Berlin and its surroundings: [west, south, east, north] in degrees. */
const BOUNDS = [11.5, 51, 15.5, 54] as const;

const line = text(LONGEST.line);
const paragraph = text(LONGEST.paragraph);
const euros = number(-MOST_EUROS, MOST_EUROS);
const people = number(0, 10_000);

/** A day (`2026-11-22`) or empty. */
const day = leaf('', (stored) => (typeof stored === 'string' && (stored === '' || isDay(stored)) ? stored : undefined));
/** A point in time (`2026-11-22T20:15:00.000Z`) or empty. */
const instant = leaf('', (stored) => (typeof stored === 'string' && stored.length <= 30 && (stored === '' || (isDay(stored.slice(0, 10)) && !Number.isNaN(Date.parse(stored)))) ? stored : undefined));

/** Position and address belong together: one person's position with another's address would be wrong. */
const spot: Leaf<Spot | null> = leaf<Spot | null>(null, readSpot);
const NO_SPOT: Spot = { position: [13.405, 52.52], address: '' };
const hours = leaf<TimeSpan>({ weekday: 1, from: 0, to: 60, everyWeeks: 1 }, readHours);
const route = leaf<readonly Position[]>([], (stored) => {
  if (!Array.isArray(stored) || stored.length > MOST_CORNERS) return undefined;
  const corners = stored.map(readPosition).filter((corner) => corner !== undefined);
  return corners.length === stored.length ? corners : undefined;
});
const id = optional(leaf('', (stored) => (isId(stored) ? stored : undefined)));
const reference = leaf('', (stored) => (isId(stored) || stored === '' ? stored : undefined));
const known = optional(yesOrNo());

const concept = record<Concept>({
  aims: paragraph,
  targetGroups: choices(TARGET_GROUPS),
  offers: things<Offer>(record({ kind: choice(OFFER_KINDS, 'other'), title: line, partner: line })),
  timetable: things<TimetableEntry>(record({ offerId: reference, hours })),
  shifts: things<Shift>(record({ hours, needed: people, promised: people, role: line })),
  keyHolders: paragraph,
  training: paragraph,
  premises: record<Premises>({ stepFree: known, groundFloor: known, shopWindow: known, toilet: known, area: optional(number(0, 100_000)), note: paragraph }),
  costs: things<Cost>(record({ kind: choice(['rent', 'running', 'one_off'], 'one_off'), title: line, amount: optional(euros) })),
  funding: things<Funding>(record({ title: line, amount: optional(euros), per: choice(['month', 'once'], 'once'), secured: yesOrNo() })),
  partners: things<Partner>(record({ name: line, part: paragraph })),
  milestones: things<Milestone>(record({ day: number(0, 100), text: paragraph })),
  signs: things<Sign>(record({ text: paragraph, target: line })),
});

export const measureFields = record<Omit<Measure, 'id'>>({
  kind: choice(MEASURE_KINDS, 'free'),
  title: line,
  spot,
  stops: things<Stop>(record({ name: line, spot: leaf(NO_SPOT, readSpot), times: optional(hours) })),
  route,
  areaId: id,
  officeId: id,
  summary: paragraph,
  responsible: line,
  history: things<StatusChange>(record({ status: choice(STATUSES, 'idea'), date: day, body: line }), 'date'),
  tags: keys((tag) => tag.length <= LONGEST.tag && tag.trim() !== ''),
  comments: things<Comment>(record({ at: instant, from: line, text: paragraph }), 'at'),
  photos: things<Photo>(record({ caption: line, width: number(0, 20_000), height: number(0, 20_000) })),
  concept,
  created: instant,
});

const plan = record<Omit<Plan, 'id'>>({ name: line, note: paragraph, measureIds: keys(isId), created: instant });

/** All that the document holds. */
export interface Content {
  readonly measures: readonly Measure[];
  readonly plans: readonly Plan[];
}

export const content = record<Content>({ measures: things<Measure>(measureFields, 'created'), plans: things<Plan>(plan, 'created') });

function readSpot(stored: unknown): Spot | undefined {
  const { position, address } = members(stored);
  const read = readPosition(position);
  return read && typeof address === 'string' && address.length <= LONGEST.line ? { position: read, address } : undefined;
}

function readPosition(stored: unknown): Position | undefined {
  if (!Array.isArray(stored) || stored.length !== 2) return undefined;
  const [longitude, latitude] = stored as unknown[];
  const [west, south, east, north] = BOUNDS;
  return isWithin(longitude, west, east) && isWithin(latitude, south, north) ? [longitude, latitude] : undefined;
}

function readHours(stored: unknown): TimeSpan | undefined {
  const { weekday, from, to, everyWeeks } = members(stored);
  const onDay = WEEKDAYS.find((candidate) => candidate === weekday);
  const weeks = ([1, 2, 4] as const).find((candidate) => candidate === everyWeeks);
  return onDay && weeks && isWithin(from, 0, 1440) && isWithin(to, 0, 1440) && from < to ? { weekday: onDay, from, to, everyWeeks: weeks } : undefined;
}

function members(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
