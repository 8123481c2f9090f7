import type { MeasureKind } from '../../domain/measures/measure';
import type { Language } from '../../domain/wording/format';

interface KindTexts {
  /** How the title of a new proposal begins, and what the kind means in one sentence. */
  readonly kinds: Readonly<Record<MeasureKind, readonly [title: string, meaning: string]>>;
}

const german: KindTexts = {
  kinds: {
    kiezbuero: ['Kiezbüro', 'Ein eigener Laden im Kiez, in dem Partei und Partnerorganisationen regelmäßig da sind.'],
    shared_shop: ['Laden auf Zeit', 'Räume, die anderen gehören oder die es nur auf Zeit gibt, etwa beim Stadtteilverein.'],
    open_office: ['Offenes Büro', 'Ein Kreis- oder Abgeordnetenbüro, das es schon gibt, öffnet sich für den Kiez.'],
    mobile_office: ['Mobiles Büro', 'Ein Wagen oder Lastenrad, das zu festen Zeiten mehrere Halte anfährt.'],
    consultation: ['Sprechstunde', 'Feste Stunden in einem Haus, das es schon gibt, etwa Bibliothek oder Nachbarschaftshaus.'],
    stand: ['Infostand', 'Ein Stand auf der Straße oder dem Markt, der wiederkommt.'],
    walk: ['Kiezspaziergang', 'Ein Rundgang mit Halt an den Orten, um die es geht.'],
    event_series: ['Veranstaltungsreihe', 'Mehrere Abende oder Feste für einen ganzen Kiez, auch an wechselnden Orten.'],
    digital: ['Digitales Angebot', 'Beratung, Newsletter oder Gruppe für einen Kiez, ohne festen Ort.'],
    free: ['Vorschlag', 'Was sonst im Kiez sichtbar macht; Sie geben ihm einen Namen.'],
  },
};

const english: KindTexts = {
  kinds: {
    kiezbuero: ['Kiezbüro', 'A shop of one’s own in the neighbourhood where party and partner organisations are present.'],
    shared_shop: ['Shared shop', 'Rooms that belong to others or exist for a time, such as those of a local association.'],
    open_office: ['Open office', 'An office of the party or of a member that exists opens up to the neighbourhood.'],
    mobile_office: ['Mobile office', 'A van or cargo bike that comes to several stops at fixed times.'],
    consultation: ['Consultation hour', 'Fixed hours in a house that exists, such as a library or a community centre.'],
    stand: ['Street stand', 'A stand in the street or on the market that comes back.'],
    walk: ['Neighbourhood walk', 'A round that stops at the places it is about.'],
    event_series: ['Series of events', 'Several evenings or feasts for a whole neighbourhood, also at changing places.'],
    digital: ['Digital offer', 'Advice, newsletter or group for a neighbourhood, without a fixed place.'],
    free: ['Proposal', 'Whatever else creates visibility; you give it a name.'],
  },
};

export const kindTexts: Readonly<Record<Language, KindTexts>> = { de: german, en: english };
