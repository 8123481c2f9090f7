import type { Language } from '../../../domain/wording/format';

/** What the fields are called above the columns of a table and in conflicts, by the names that lead to them. */
export const fieldTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    id: 'Kennung', kind: 'Art', title: 'Titel', spot: 'Ort', longitude: 'Länge', latitude: 'Breite', address: 'Adresse', stops: 'Haltepunkte', route: 'Weg', areaId: 'Kiez', officeId: 'Büro',
    summary: 'Worum es geht', responsible: 'Verantwortliche Gliederung', history: 'Stand', tags: 'Schlagwörter', comments: 'Kommentare', photos: 'Fotos', created: 'Angelegt', name: 'Name', note: 'Notiz',
    'concept.aims': 'Ziele', 'concept.targetGroups': 'Zielgruppen', 'concept.offers': 'Angebote', 'concept.timetable': 'Wochenplan', 'concept.shifts': 'Schichten', 'concept.keyHolders': 'Schlüssel',
    'concept.training': 'Einarbeitung', 'concept.premises.stepFree': 'Räume: stufenfrei', 'concept.premises.groundFloor': 'Räume: im Erdgeschoss', 'concept.premises.shopWindow': 'Räume: Schaufenster',
    'concept.premises.toilet': 'Räume: Toilette', 'concept.premises.area': 'Räume: Fläche (m²)', 'concept.premises.note': 'Räume: Notiz', 'concept.costs': 'Kosten', 'concept.funding': 'Finanzierung',
    'concept.partners': 'Partner:innen', 'concept.milestones': 'Die ersten 100 Tage', 'concept.signs': 'Woran Erfolg zu merken ist',
  },
  en: {
    id: 'ID', kind: 'Kind', title: 'Title', spot: 'Place', longitude: 'Longitude', latitude: 'Latitude', address: 'Address', stops: 'Stops', route: 'Route', areaId: 'Area', officeId: 'Office',
    summary: 'What it is about', responsible: 'Responsible branch', history: 'Status', tags: 'Tags', comments: 'Comments', photos: 'Photos', created: 'Created', name: 'Name', note: 'Note',
    'concept.aims': 'Aims', 'concept.targetGroups': 'Target groups', 'concept.offers': 'Offers', 'concept.timetable': 'Weekly timetable', 'concept.shifts': 'Shifts', 'concept.keyHolders': 'Keys',
    'concept.training': 'Training', 'concept.premises.stepFree': 'Premises: step-free', 'concept.premises.groundFloor': 'Premises: ground floor', 'concept.premises.shopWindow': 'Premises: shop window',
    'concept.premises.toilet': 'Premises: toilet', 'concept.premises.area': 'Premises: size (m²)', 'concept.premises.note': 'Premises: note', 'concept.costs': 'Costs', 'concept.funding': 'Funding',
    'concept.partners': 'Partners', 'concept.milestones': 'The first 100 days', 'concept.signs': 'Signs of success',
  },
};

/** What the field of a conflict is called; parts of things in a list go by the list's name. */
export function fieldName(names: readonly string[], language: Language): string {
  const texts = fieldTexts[language];
  for (let length = names.length; length > 1; length--) {
    const name = texts[names.slice(1, length).join('.')];
    if (name) return name;
  }
  return names.at(-1) ?? '';
}
