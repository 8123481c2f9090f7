import { formatDecimal } from '../wording/format';
import { formatTime } from './clock';
import { isBegun } from './completeness';
import type { Cost, Funding, Known, Shift } from './concept';
import { missingPeople, openingTimes, uncoveredHours, volunteerHours, weeklyHours, weeklyHoursByOffer } from './hours';
import { shapeOf, type Measure, type MeasureKind, type TimeSpan } from './measure';
import { costPerPerson, moneyOf } from './money';
import { hasRooms, needOf, type Part } from './parts';
import { measureWords, offerName } from './wording';

const words = measureWords.de;

/** What is known of a measure beside its own fields. */
export interface MotionFacts {
  /** People within reach on foot, where they are counted. */
  readonly reached?: number | undefined;
}

/**
 * A proposal as the text of an Antrag: heading, what shall be decided, reasons. Plain text to be pasted into any word
 * processor, and always in German, as the party decides in German. What is not known yet stands in brackets, so that nothing
 * is passed unnoticed: `[Miete noch offen]`. Which body decides no field says; it stands in brackets, too.
 */
export function motionOf(measure: Measure, { reached }: MotionFacts = {}): string {
  const points = [whatOf(measure), ...POINTS.flatMap(([part, pointOf]) => (isSaid(measure, part) ? [pointOf(measure)] : []))];
  return [
    `Antrag: ${orOpen(measure.title, 'Titel')}`,
    `Antragsteller:in: ${orOpen(measure.responsible, 'Gliederung')}`,
    `${open('Gremium')} möge beschließen:`,
    ...points.map((lines, index) => `${index + 1}. ${lines.join('\n')}`),
    `Begründung:\n${reasonsOf(measure, reached).join('\n')}`,
  ].join('\n\n') + '\n';
}

type Point = (measure: Measure) => readonly string[];

/** In the order of the text. Aims and reach are reasons, not decisions. */
const POINTS: readonly (readonly [Part, Point])[] = [
  ['offers', offersOf], ['timetable', timesOf], ['care', careOf], ['premises', premisesOf], ['money', moneyLinesOf], ['partners', partnersOf], ['start', startOf], ['signs', signsOf],
];

/** A part that may stay empty is said only if something stands in it. */
function isSaid(measure: Measure, part: Part): boolean {
  const need = needOf(measure.kind, part);
  return need === 'required' || (need === 'optional' && isBegun(part, measure));
}

const WHAT: Readonly<Record<MeasureKind, (place: string) => string>> = {
  kiezbuero: (place) => `Am Standort ${place} wird ein Kiezbüro eingerichtet.`,
  shared_shop: (place) => `Am Standort ${place} wird ein Ladenlokal auf Zeit oder gemeinsam mit anderen genutzt.`,
  open_office: (place) => `Das Büro am Standort ${place} öffnet sich für den Kiez.`,
  mobile_office: () => 'Ein mobiles Büro hält regelmäßig an diesen Orten:',
  consultation: (place) => `Am Standort ${place} wird eine regelmäßige Sprechstunde angeboten.`,
  stand: (place) => `Am Standort ${place} steht regelmäßig ein Infostand.`,
  walk: () => 'Im Kiez finden Spaziergänge mit Anwohner:innen statt.',
  event_series: () => 'Im Kiez findet eine Veranstaltungsreihe statt.',
  digital: () => 'Für den Kiez entsteht ein digitales Angebot.',
  free: (place) => `Am Standort ${place} wird diese Maßnahme umgesetzt.`,
};

function whatOf(measure: Measure): readonly string[] {
  const shape = shapeOf(measure);
  const missing = (shape === 'route' && measure.route.length < 2 && open('Weg')) || (shape === 'area' && measure.areaId === null && open('Kiez')) || '';
  const stops = measure.stops.map(({ name, spot, times }) => {
    const place = [name.trim(), spot.address.trim()].filter(Boolean).join(', ');
    return `- ${place || open('Haltepunkt')}: ${times ? timeText(times) : open('Zeit')}`;
  });
  return [
    [WHAT[measure.kind](orOpen(measure.spot?.address ?? '', 'Anschrift')), missing].filter(Boolean).join(' '),
    ...(shape !== 'tour' ? [] : stops.length > 0 ? stops : [`- ${open('Haltepunkte')}`]),
    ...(measure.summary.trim() === '' ? [] : [measure.summary.trim()]),
  ];
}

function offersOf({ concept }: Measure): readonly string[] {
  return ['Dort gibt es:', ...(concept.offers.length > 0 ? concept.offers.map((offer) => `- ${offerName(offer, 'de')}`) : [`- ${open('Angebote')}`])];
}

function timesOf(measure: Measure): readonly string[] {
  const { offers, timetable } = measure.concept;
  if (timetable.length === 0) return [`Öffnungszeiten: ${open('Zeiten')}.`];
  const hoursOf = weeklyHoursByOffer(measure);
  const rows = offers.map((offer) => {
    const times = inWeek(timetable.filter(({ offerId }) => offerId === offer.id), ({ hours }) => hours);
    return `- ${offerName(offer, 'de')}: ${hoursOf.has(offer.id) ? times.map(({ hours }) => timeText(hours)).join('; ') : open('Zeiten')}`;
  });
  return [`Geöffnet ist an ${number(weeklyHours(openingTimes(measure)))} Stunden pro Woche:`, ...rows];
}

function careOf(measure: Measure): readonly string[] {
  const { shifts, keyHolders, training } = measure.concept;
  const { needed, promised } = volunteerHours(shifts);
  const missing = shifts.reduce((sum, shift) => sum + missingPeople(shift), 0);
  const uncovered = shifts.length === 0 ? [] : uncoveredHours(openingTimes(measure), shifts);
  return [
    shifts.length === 0
      ? `Die Betreuung übernehmen Ehrenamtliche: ${open('Schichten')}.`
      : `Die Betreuung übernehmen Ehrenamtliche. Gebraucht werden ${number(needed)} Stunden pro Woche, zugesagt sind ${number(promised)}:`,
    ...inWeek(shifts, ({ hours }) => hours).map(shiftText),
    ...(missing === 0 ? [] : [`- ${open(missing === 1 ? '1 Zusage' : `${missing} Zusagen`)}`]),
    ...uncovered.map(({ weekday, from, to }) => `- ${words.weekdays[weekday]}, ${formatTime(from)} bis ${formatTime(to)} Uhr: ${open('Schicht')}`),
    ...(hasRooms(measure.kind) ? [`Schlüssel: ${orOpen(keyHolders, 'Schlüssel')}.`] : []),
    ...(training.trim() === '' ? [] : [`Einarbeitung: ${training.trim()}.`]),
  ].map(endOnce);
}

function premisesOf({ concept: { premises } }: Measure): readonly string[] {
  const known = (value: Known, there: string, missing: string): string => (value === null ? open(there) : value ? there : missing);
  const facts = [
    premises.area === null ? open('Fläche') : `${number(premises.area)} m²`,
    known(premises.stepFree, 'stufenfreier Zugang', 'kein stufenfreier Zugang'), known(premises.groundFloor, 'Erdgeschoss', 'nicht im Erdgeschoss'),
    known(premises.shopWindow, 'Schaufenster', 'kein Schaufenster'), known(premises.toilet, 'Toilette', 'keine Toilette'),
  ];
  return [`Räume: ${facts.join(', ')}.`, ...(premises.note.trim() === '' ? [] : [premises.note.trim()])];
}

function moneyLinesOf({ concept }: Measure): readonly string[] {
  const money = moneyOf(concept);
  const costs = concept.costs.length > 0 ? concept.costs.map(costText) : [`- ${open('Kosten')}`];
  return [
    'Kosten:', ...costs, ...(money.firstYear === 0 && money.unknown > 0 ? [] : [`Im ersten Jahr sind das${money.unknown > 0 ? ', soweit bekannt,' : ''} ${euros(money.firstYear)}.`]),
    'Finanzierung:', ...concept.funding.map(fundingText),
    ...(money.gap > 0 || concept.funding.length === 0 ? [`- ${money.gap > 0 ? `${euros(money.gap)} im ersten Jahr: ` : ''}${open('Finanzierung')}`] : []),
  ];
}

function partnersOf({ concept }: Measure): readonly string[] {
  const named = concept.partners.filter(({ name }) => name.trim() !== '').map(({ name, part }) => `- ${name.trim()}${part.trim() === '' ? '' : `: ${part.trim()}`}`);
  const doing = concept.offers.filter(({ partner }) => partner.trim() !== '' && !concept.partners.some(({ name }) => name.trim() === partner.trim())).map((offer) => `- ${offer.partner.trim()}`);
  const all = [...named, ...new Set(doing)];
  return ['Beteiligt sind:', ...(all.length > 0 ? all : [`- ${open('Partner:innen')}`])];
}

function startOf({ concept }: Measure): readonly string[] {
  const steps = [...concept.milestones].filter(({ text }) => text.trim() !== '').sort((a, b) => a.day - b.day);
  return ['In den ersten 100 Tagen:', ...(steps.length > 0 ? steps.map(({ day, text }) => `- Tag ${day}: ${text.trim()}`) : [`- ${open('Schritte')}`])];
}

function signsOf({ concept }: Measure): readonly string[] {
  const signs = concept.signs.filter(({ text }) => text.trim() !== '').map(({ text, target }) => `- ${text.trim()}${target.trim() === '' ? '' : ` (Ziel: ${target.trim()})`}`);
  return ['Den Erfolg messen wir daran:', ...(signs.length > 0 ? signs : [`- ${open('Zeichen des Erfolgs')}`])];
}

function reasonsOf({ concept, kind }: Measure, reached: number | undefined): readonly string[] {
  const perPerson = needOf(kind, 'money') === 'none' ? null : costPerPerson(moneyOf(concept), reached);
  return [
    orOpen(concept.aims, 'Ziele'),
    `Zielgruppen: ${concept.targetGroups.length > 0 ? concept.targetGroups.map((group) => words.targetGroups[group]).join(', ') : open('Zielgruppen')}.`,
    ...(reached === undefined ? [] : [`Zu Fuß erreichen den Ort ${number(reached)} Menschen (berechnet mit Kiezkompass aus Wegenetz und Einwohnerzahlen, geschätzt).`]),
    ...(perPerson === null || perPerson === 0 ? [] : [`Das sind ${formatDecimal(perPerson, 2, 'de')} € je Person im ersten Jahr.`]),
  ];
}

function costText({ kind, title, amount }: Cost): string {
  const name = title.trim() || words.costs[kind];
  return `- ${name}: ${amount === null ? open(name) : `${euros(amount)} ${kind === 'one_off' ? 'einmalig' : 'im Monat'}`}`;
}

function fundingText({ title, amount, per, secured }: Funding): string {
  const name = orOpen(title, 'Geldquelle');
  return `- ${name}: ${amount === null ? open('Betrag') : `${euros(amount)} ${per === 'once' ? 'einmalig' : 'im Monat'}`} (${secured ? 'zugesagt' : 'noch nicht zugesagt'})`;
}

function shiftText({ hours, needed, promised, role }: Shift): string {
  return `- ${timeText(hours)}: ${role.trim() === '' ? '' : `${role.trim()}, `}${needed} ${needed === 1 ? 'Person' : 'Personen'}, ${promised} zugesagt`;
}

/** "Dienstag, 14:00 bis 18:00 Uhr, alle zwei Wochen". */
function timeText({ weekday, from, to, everyWeeks }: TimeSpan): string {
  return `${words.weekdays[weekday]}, ${formatTime(from)} bis ${formatTime(to)} Uhr${everyWeeks === 1 ? '' : `, ${words.everyWeeks[everyWeeks]}`}`;
}

/** In the order of the week. */
function inWeek<T>(items: readonly T[], hoursOf: (item: T) => TimeSpan): readonly T[] {
  return [...items].sort((a, b) => hoursOf(a).weekday - hoursOf(b).weekday || hoursOf(a).from - hoursOf(b).from);
}

function orOpen(text: string, what: string): string {
  return text.trim() === '' ? open(what) : text.trim();
}

function open(what: string): string {
  return `[${what} noch offen]`;
}

/** What people wrote may end with a full stop already. */
function endOnce(line: string): string {
  return line.replace(/([.!?])\.$/, '$1');
}

function euros(amount: number): string {
  return `${formatDecimal(amount, 0, 'de')} €`;
}

function number(value: number): string {
  return formatDecimal(value, Number.isInteger(value) ? 0 : 1, 'de');
}
