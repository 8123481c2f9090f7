import type { Language } from '../../domain/wording/format';
import type { DataSection } from '../../workspace/view/view-state';

const germanSections: Readonly<Record<DataSection, string>> = { sources: 'Quellen', methods: 'Verfahren', queries: 'Abfragen', own: 'Eigene Daten' };
const englishSections: typeof germanSections = { sources: 'Sources', methods: 'Methods', queries: 'Queries', own: 'Own data' };

const german = {
  title: 'Daten',
  sectionsLabel: 'Bereiche von Daten',
  sections: germanSections,
};

const english: typeof german = {
  title: 'Data',
  sectionsLabel: 'Sections of Data',
  sections: englishSections,
};

export const dataTexts: Readonly<Record<Language, typeof german>> = { de: german, en: english };
