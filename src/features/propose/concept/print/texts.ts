import type { Language } from '../../../../domain/wording/format';

const german = {
  title: 'Konzept drucken',
  words: { print: 'Drucken', close: 'Schließen' },
  drawing: 'Die Karte wird gezeichnet …',
  ready: 'Eine Seite A4.',
  sheet: 'Nutzungskonzept',
  printed: (date: string) => `Erstellt am ${date}`,
  complete: 'vollständig, beschlussreif',
  draft: (count: number) => (count === 1 ? 'Entwurf, 1 Angabe fehlt' : `Entwurf, ${count} Angaben fehlen`),
  untitled: 'Ohne Titel',
  map: (title: string) => `Karte mit ${title}`,
  figures: { reached: 'Menschen zu Fuß erreichbar (geschätzt)', open: 'Stunden geöffnet pro Woche', care: (needed: string) => `von ${needed} Stunden Betreuung pro Woche zugesagt`, year: 'im ersten Jahr', person: (amount: string) => `${amount} je erreichter Person` },
  aims: 'Ziele und Zielgruppen', for: 'Für:',
  timetable: 'Wochenplan', stops: 'Haltepunkte', shifts: 'Betreuung im Ehrenamt', shiftKey: 'Im Raster: zugesagt/gebraucht. Schraffiert: geöffnet, niemand eingeteilt.',
  keys: 'Schlüssel:', training: 'Einarbeitung:', noTime: 'noch ohne Zeit',
  money: 'Kosten und Finanzierung', month: (amount: string) => `${amount} im Monat`, once: (amount: string) => `${amount} einmalig`, unknown: 'offen', secured: 'zugesagt', unsecured: 'nicht zugesagt', gap: 'ohne Finanzierung',
  partners: 'Partner:innen', premises: 'Räume', start: 'Die ersten 100 Tage', day: (day: number) => `Tag ${day}`, signs: 'Woran wir Erfolg merken', target: (target: string) => `Ziel: ${target}`,
  known: { stepFree: ['stufenfreier Zugang', 'kein stufenfreier Zugang'], groundFloor: ['Erdgeschoss', 'nicht im Erdgeschoss'], shopWindow: ['Schaufenster', 'kein Schaufenster'], toilet: ['Toilette', 'keine Toilette'] },
  open: 'noch offen',
  more: (count: number) => `und ${count} weitere`,
  sources: 'Angaben der vorschlagenden Gliederung. Erreichbare Menschen: berechnet aus dem Wegenetz (OpenStreetMap-Mitwirkende) und der Einwohnerzahl (Amt für Statistik Berlin-Brandenburg), eine Schätzung. Ein Monat hat 52/12 Wochen; das erste Jahr sind zwölf Monate und einmalige Kosten. Quellen und Verfahren: Kiezkompass, Bereich Daten.',
};

export type PrintTexts = typeof german;

const english: PrintTexts = {
  title: 'Print concept',
  words: { print: 'Print', close: 'Close' },
  drawing: 'The map is being drawn …',
  ready: 'One A4 page.',
  sheet: 'Concept of use',
  printed: (date) => `Made on ${date}`,
  complete: 'complete, ready for decision',
  draft: (count) => (count === 1 ? 'Draft, 1 detail is missing' : `Draft, ${count} details are missing`),
  untitled: 'Untitled',
  map: (title) => `Map with ${title}`,
  figures: { reached: 'people within reach on foot (estimated)', open: 'hours open a week', care: (needed) => `of ${needed} volunteer hours a week promised`, year: 'in the first year', person: (amount) => `${amount} per person reached` },
  aims: 'Aims and target groups', for: 'For:',
  timetable: 'Weekly timetable', stops: 'Stops', shifts: 'Care by volunteers', shiftKey: 'In the grid: promised/needed. Hatched: open, nobody assigned.',
  keys: 'Keys:', training: 'Training:', noTime: 'no time yet',
  money: 'Costs and funding', month: (amount) => `${amount} a month`, once: (amount) => `${amount} once`, unknown: 'open', secured: 'promised', unsecured: 'not promised', gap: 'without funding',
  partners: 'Partners', premises: 'Premises', start: 'The first 100 days', day: (day) => `Day ${day}`, signs: 'Signs of success', target: (target) => `target: ${target}`,
  known: { stepFree: ['step-free access', 'no step-free access'], groundFloor: ['ground floor', 'not on the ground floor'], shopWindow: ['shop window', 'no shop window'], toilet: ['toilet', 'no toilet'] },
  open: 'still open',
  more: (count) => `and ${count} more`,
  sources: 'Details by the proposing branch. People within reach: computed from the walking network (OpenStreetMap contributors) and the population (Amt für Statistik Berlin-Brandenburg), an estimate. A month has 52/12 weeks; the first year is twelve months and one-off costs. Sources and methods: Kiezkompass, Data.',
};

export const printTexts: Readonly<Record<Language, PrintTexts>> = { de: german, en: english };
