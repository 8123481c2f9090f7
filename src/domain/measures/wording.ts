import type { Language } from '../wording/format';
import type { GapKey } from './completeness';
import type { Cost, Offer, OfferKind, TargetGroup } from './concept';
import type { MeasureKind, Status, Weekday } from './measure';
import type { Part } from './parts';

/** What is missing, and why it is asked for. */
interface GapWords {
  readonly missing: (count: number) => string;
  readonly why: string;
}

interface MeasureWords {
  readonly kinds: Readonly<Record<MeasureKind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly offers: Readonly<Record<OfferKind, string>>;
  readonly targetGroups: Readonly<Record<TargetGroup, string>>;
  readonly costs: Readonly<Record<Cost['kind'], string>>;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly weekdaysShort: Readonly<Record<Weekday, string>>;
  readonly everyWeeks: Readonly<Record<1 | 2 | 4, string>>;
  readonly gaps: Readonly<Record<GapKey, GapWords>>;
}

const german: MeasureWords = {
  kinds: {
    kiezbuero: 'Kiezbüro', shared_shop: 'Ladenlokal auf Zeit oder geteilt', open_office: 'Öffnung eines Kreisbüros', mobile_office: 'Mobiles Büro',
    consultation: 'Sprechstunde', stand: 'Infostand', walk: 'Kiezspaziergang', event_series: 'Veranstaltungsreihe', digital: 'Digitales Angebot', free: 'Andere Maßnahme',
  },
  statuses: { idea: 'Idee', proposed: 'Vorschlag', decided: 'beschlossen', open: 'geöffnet', ended: 'beendet' },
  parts: {
    basics: 'Ort und Zuständigkeit', aims: 'Ziele und Zielgruppen', offers: 'Angebote', timetable: 'Wochenplan', care: 'Betreuung im Ehrenamt', premises: 'Räume',
    money: 'Kosten und Finanzierung', partners: 'Partner:innen', start: 'Die ersten 100 Tage', signs: 'Woran wir Erfolg merken',
  },
  offers: {
    events: 'Politische Veranstaltungen', pension_advice: 'Rentenberatung', tenant_advice: 'Mieter:innenberatung', culture: 'Kultur', contact_point: 'Anlaufstelle für Bürger:innen',
    partner: 'Angebot einer Partnerorganisation', other: 'Eigenes Angebot',
  },
  targetGroups: {
    everyone: 'alle im Kiez', older: 'Ältere', families: 'Familien', young: 'Jugendliche und junge Erwachsene', tenants: 'Mieter:innen', newcomers: 'Neuzugezogene und Zugewanderte',
    workers: 'Beschäftigte', unemployed: 'Menschen ohne Arbeit',
  },
  costs: { rent: 'Miete', running: 'Laufende Kosten', one_off: 'Einmalige Kosten' },
  weekdays: { 1: 'Montag', 2: 'Dienstag', 3: 'Mittwoch', 4: 'Donnerstag', 5: 'Freitag', 6: 'Samstag', 7: 'Sonntag' },
  weekdaysShort: { 1: 'Mo', 2: 'Di', 3: 'Mi', 4: 'Do', 5: 'Fr', 6: 'Sa', 7: 'So' },
  everyWeeks: { 1: 'jede Woche', 2: 'alle zwei Wochen', 4: 'alle vier Wochen' },
  gaps: {
    title: { missing: () => 'Der Titel fehlt.', why: 'Darunter wird abgestimmt.' },
    place: { missing: () => 'Der Ort fehlt.', why: 'Ohne Ort lässt sich nicht zeigen, wen der Vorschlag zu Fuß erreicht.' },
    stops: { missing: () => 'Die Haltepunkte fehlen.', why: 'Ohne Haltepunkte lässt sich nicht zeigen, wen die Tour erreicht.' },
    stop_times: { missing: (count) => (count === 1 ? 'Ein Haltepunkt hat keine Zeit.' : `${count} Haltepunkte haben keine Zeit.`), why: 'Wer kommen soll, muss wissen, wann.' },
    route: { missing: () => 'Der Weg fehlt.', why: 'Der Spaziergang braucht Start und Ziel.' },
    area: { missing: () => 'Der Kiez fehlt.', why: 'Ohne Kiez lässt sich nicht prüfen, ob der Beschluss dort greift.' },
    office: { missing: () => 'Das Büro fehlt.', why: 'Es muss klar sein, welches Büro sich öffnet.' },
    responsible: { missing: () => 'Die verantwortliche Gliederung fehlt.', why: 'Das Konzept reicht die örtliche Gliederung ein.' },
    aims: { missing: () => 'Die Ziele fehlen.', why: 'Der Beschluss verlangt zu sagen, wofür das Büro genutzt wird.' },
    target_groups: { missing: () => 'Die Zielgruppen fehlen.', why: 'Angebote und Zeiten richten sich danach, wer kommen soll.' },
    offers: { missing: () => 'Die Angebote fehlen.', why: 'Der Beschluss nennt Veranstaltungen, Beratung, Kultur und eine Anlaufstelle.' },
    offer_title: { missing: (count) => (count === 1 ? 'Ein Angebot hat keinen Namen.' : `${count} Angebote haben keinen Namen.`), why: 'Sonst weiß niemand, was gemeint ist.' },
    timetable: { missing: () => 'Die Öffnungszeiten fehlen.', why: 'Aus den Zeiten folgt, wie viele Ehrenamtliche nötig sind.' },
    offers_without_hours: { missing: (count) => (count === 1 ? 'Ein Angebot hat noch keine Zeit.' : `${count} Angebote haben noch keine Zeit.`), why: 'Was keine Zeit hat, findet nicht statt.' },
    shifts: { missing: () => 'Die Schichten fehlen.', why: 'Der Beschluss verlangt ein Konzept für die Betreuung im Ehrenamt.' },
    uncovered: { missing: (count) => (count === 1 ? 'Ein Zeitraum hat keine Schicht.' : `${count} Zeiträume haben keine Schicht.`), why: 'Wenn geöffnet ist, muss jemand da sein.' },
    promises: { missing: (count) => (count === 1 ? 'Eine Zusage fehlt.' : `${count} Zusagen fehlen.`), why: 'Ohne Zusagen bleibt die Tür zu.' },
    key_holders: { missing: () => 'Es fehlt, wer einen Schlüssel hat.', why: 'Auf- und Zuschließen muss geregelt sein. Die Funktion genügt, kein Name.' },
    step_free: { missing: () => 'Es fehlt, ob der Zugang stufenfrei ist.', why: 'Wer schlecht zu Fuß ist, gehört zu denen, die kommen sollen.' },
    premises: { missing: (count) => (count === 1 ? 'Eine Angabe zu den Räumen fehlt.' : `${count} Angaben zu den Räumen fehlen.`), why: 'Davon hängt ab, was dort möglich ist und ob man das Büro sieht.' },
    costs: { missing: () => 'Die Kosten fehlen.', why: 'Wer beschließt, muss wissen, was es kostet.' },
    amounts: { missing: (count) => (count === 1 ? 'Ein Betrag fehlt.' : `${count} Beträge fehlen.`), why: 'Ohne alle Beträge stimmt keine Summe. Was nichts kostet, bekommt eine 0.' },
    funding: { missing: (count) => `Für ${new Intl.NumberFormat('de-DE').format(count)} € im ersten Jahr fehlt die Finanzierung.`, why: 'Ein Beschluss ohne Deckung kann nicht umgesetzt werden.' },
    partners: { missing: () => 'Partner:innen fehlen.', why: 'Der Beschluss öffnet die Büros für AWO, Falken, Jusos, AG 60 plus und andere.' },
    milestones: { missing: () => 'Die ersten 100 Tage fehlen.', why: 'Der Anfang entscheidet, ob der Kiez das Büro kennt.' },
    signs: { missing: () => 'Es fehlt, woran Sie Erfolg merken.', why: 'Nur so lässt sich später entscheiden, ob es weitergeht.' },
  },
};

const english: MeasureWords = {
  kinds: {
    kiezbuero: 'Kiezbüro', shared_shop: 'Temporary or shared shop', open_office: 'Opening of a Kreis office', mobile_office: 'Mobile office',
    consultation: 'Consultation hour', stand: 'Stand', walk: 'Walk through the Kiez', event_series: 'Series of events', digital: 'Digital offer', free: 'Other measure',
  },
  statuses: { idea: 'idea', proposed: 'proposed', decided: 'decided', open: 'open', ended: 'ended' },
  parts: {
    basics: 'Place and responsibility', aims: 'Aims and target groups', offers: 'Offers', timetable: 'Weekly timetable', care: 'Care by volunteers', premises: 'Premises',
    money: 'Costs and funding', partners: 'Partners', start: 'The first 100 days', signs: 'Signs of success',
  },
  offers: {
    events: 'Political events', pension_advice: 'Pension advice', tenant_advice: 'Tenant advice', culture: 'Culture', contact_point: 'Contact point for residents',
    partner: 'Offer of a partner organisation', other: 'Own offer',
  },
  targetGroups: {
    everyone: 'everyone in the Kiez', older: 'older people', families: 'families', young: 'young people', tenants: 'tenants', newcomers: 'newcomers and immigrants',
    workers: 'employees', unemployed: 'people without work',
  },
  costs: { rent: 'Rent', running: 'Running costs', one_off: 'One-off costs' },
  weekdays: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
  weekdaysShort: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
  everyWeeks: { 1: 'every week', 2: 'every two weeks', 4: 'every four weeks' },
  gaps: {
    title: { missing: () => 'The title is missing.', why: 'It is what will be voted on.' },
    place: { missing: () => 'The place is missing.', why: 'Without a place nobody can see whom it reaches on foot.' },
    stops: { missing: () => 'The stops are missing.', why: 'Without stops nobody can see whom the tour reaches.' },
    stop_times: { missing: (count) => (count === 1 ? 'One stop has no time.' : `${count} stops have no time.`), why: 'People must know when to come.' },
    route: { missing: () => 'The route is missing.', why: 'A walk needs a start and an end.' },
    area: { missing: () => 'The Kiez is missing.', why: 'Without it nobody can check whether the resolution applies.' },
    office: { missing: () => 'The office is missing.', why: 'It must be clear which office opens.' },
    responsible: { missing: () => 'The responsible branch is missing.', why: 'The local branch submits the concept.' },
    aims: { missing: () => 'The aims are missing.', why: 'The resolution asks what the office is used for.' },
    target_groups: { missing: () => 'The target groups are missing.', why: 'Offers and hours follow from who is to come.' },
    offers: { missing: () => 'The offers are missing.', why: 'The resolution names events, advice, culture and a contact point.' },
    offer_title: { missing: (count) => (count === 1 ? 'One offer has no name.' : `${count} offers have no name.`), why: 'Else nobody knows what is meant.' },
    timetable: { missing: () => 'The opening hours are missing.', why: 'They tell how many volunteers are needed.' },
    offers_without_hours: { missing: (count) => (count === 1 ? 'One offer has no hours yet.' : `${count} offers have no hours yet.`), why: 'What has no hours does not take place.' },
    shifts: { missing: () => 'The shifts are missing.', why: 'The resolution asks for a concept of the care by volunteers.' },
    uncovered: { missing: (count) => (count === 1 ? 'One period has no shift.' : `${count} periods have no shift.`), why: 'When it is open somebody must be there.' },
    promises: { missing: (count) => (count === 1 ? 'One promise is missing.' : `${count} promises are missing.`), why: 'Without promises the door stays shut.' },
    key_holders: { missing: () => 'Who holds a key is missing.', why: 'Opening and closing must be settled. The role is enough, no name.' },
    step_free: { missing: () => 'Whether access is step-free is missing.', why: 'People with difficulties in walking are among those who are to come.' },
    premises: { missing: (count) => (count === 1 ? 'One detail of the premises is missing.' : `${count} details of the premises are missing.`), why: 'They tell what is possible there and whether the office is seen.' },
    costs: { missing: () => 'The costs are missing.', why: 'Who decides must know what it costs.' },
    amounts: { missing: (count) => (count === 1 ? 'One amount is missing.' : `${count} amounts are missing.`), why: 'Without all amounts no sum is right. What is free of charge gets a 0.' },
    funding: { missing: (count) => `€${new Intl.NumberFormat('en-GB').format(count)} of the first year have no funding.`, why: 'A decision without cover cannot be carried out.' },
    partners: { missing: () => 'Partners are missing.', why: 'The resolution opens the offices to AWO, Falken, Jusos, AG 60 plus and others.' },
    milestones: { missing: () => 'The first 100 days are missing.', why: 'The start decides whether the Kiez gets to know the office.' },
    signs: { missing: () => 'How you will notice success is missing.', why: 'Only so can one decide later whether it goes on.' },
  },
};

/** What the fields of a proposal are called. */
export const measureWords: Readonly<Record<Language, MeasureWords>> = { de: german, en: english };

/** An offer in the proposers' words, else by its kind; with who does it. */
export function offerName({ kind, title, partner }: Offer, language: Language): string {
  const name = title.trim() || (kind === 'partner' && partner.trim() !== '' ? partner.trim() : measureWords[language].offers[kind]);
  return partner.trim() === '' || name === partner.trim() ? name : `${name} (${partner.trim()})`;
}
