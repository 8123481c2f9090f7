import type { Language } from '../../../domain/wording/format';
import { englishMethods } from './english';
import { germanMethods } from './german';
import type { Method } from './method';

const german = {
  methods: germanMethods as readonly Method[],
  lead: 'Wie jede Zahl entsteht, woran wir prüfen, dass sie stimmt, und was sie nicht sagt.',
  formula: 'Formel',
  evidence: 'Geprüft',
  limits: 'Grenzen',
  list: 'Alle Verfahren',
  closing: 'Ein Zusammenhang ist keine Wirkung: Nichts hier sagt, dass ein Büro Stimmen bringt. Alle Angaben gelten für Gebiete, nie für einzelne Menschen.',
};

const english: typeof german = {
  methods: englishMethods,
  lead: 'How each figure comes about, how we check that it is right, and what it does not say.',
  formula: 'Formula',
  evidence: 'Checked',
  limits: 'Limits',
  list: 'All methods',
  closing: 'Correlation is not effect: nothing here says that an office wins votes. All figures are about areas, never about individuals.',
};

export const methodTexts: Readonly<Record<Language, typeof german>> = { de: german, en: english };
