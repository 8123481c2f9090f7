import { formatFigure, type FigureDescription } from '../figures/description';
import type { Language } from '../wording/format';
import type { Condition, Expression, Operator } from './rule';
import type { RuleTextError } from './rule-text';

/** What is known of a figure by its key; undefined for one that does not exist (any more). */
type Describe = (key: string) => Pick<FigureDescription, 'title' | 'unit' | 'digits' | 'signed'> | undefined;

/** A whole rule as one sentence: what an area must be like to meet it. */
export function ruleSentence(rule: Expression, describe: Describe, language: Language): string {
  const words = language === 'de' ? german : english;
  return words.sentence(clause(rule, describe, language, false));
}

/** "mindestens", "weniger als" … */
export function operatorWords(operator: Operator, language: Language): string {
  return (language === 'de' ? german : english).operators[operator];
}

/** Why a text is no rule, as a sentence. */
export function ruleTextProblem(error: RuleTextError, language: Language): string {
  return (language === 'de' ? german : english).problems[error];
}

/** @param inside true within another group, where a group needs brackets. */
function clause(rule: Expression, describe: Describe, language: Language, inside: boolean): string {
  const words = language === 'de' ? german : english;
  switch (rule.kind) {
    case 'condition':
      return words.condition(...conditionWords(rule, describe, language));
    case 'not':
      if (rule.of.kind === 'condition') return words.notCondition(...conditionWords(rule.of, describe, language));
      return words.not(clause(rule.of, describe, language, false));
    case 'all':
    case 'any': {
      if (rule.of.length === 0) return rule.kind === 'all' ? words.always : words.never;
      const parts = rule.of.map((part) => clause(part, describe, language, rule.of.length > 1));
      const joined = parts.join(rule.kind === 'all' ? words.and : words.or);
      return inside && parts.length > 1 ? `(${joined})` : joined;
    }
  }
}

/** Title, operator and threshold with its unit. */
function conditionWords({ figure: key, operator, threshold }: Condition, describe: Describe, language: Language): [string, string, string] {
  const figure = describe(key) ?? { title: key, unit: '', digits: 0, signed: false };
  // A plain zero: "less than ±0" is no words.
  const value = formatFigure({ ...figure, signed: figure.signed && threshold !== 0, digits: digitsFor(threshold, figure.digits) }, threshold, language);
  return [figure.title, operatorWords(operator, language), value];
}

/** Enough digits to write the threshold as it is, up to four. */
function digitsFor(threshold: number, usual: number): number {
  for (let digits = usual; digits < 4; digits++) if (Number(threshold.toFixed(digits)) === threshold) return digits;
  return Math.max(usual, 4);
}

const german = {
  sentence: (text: string) => `Ein Gebiet erfüllt die Regel, wenn ${text}.`,
  condition: (title: string, operator: string, value: string) => `„${title}“ ${operator} ${value} beträgt`,
  operators: { '<': 'weniger als', '<=': 'höchstens', '>=': 'mindestens', '>': 'mehr als' } satisfies Record<Operator, string>,
  and: ' und ',
  or: ' oder ',
  notCondition: (title: string, operator: string, value: string) => `„${title}“ nicht ${operator} ${value} beträgt`,
  not: (text: string) => `es nicht zutrifft, dass (${text})`,
  always: 'nichts weiter verlangt ist',
  never: 'eine von null Bedingungen zutrifft (das ist nie der Fall)',
  problems: {
    empty: 'Die Regel ist leer.',
    too_long: 'Die Regel ist zu lang.',
    too_deep: 'Die Regel ist zu tief verschachtelt.',
    too_many: 'Die Regel hat zu viele Bedingungen.',
    rule_expected: 'Hier muss eine Bedingung stehen oder „alle(“, „eines(“, „nicht(“.',
    figure_unknown: 'Diese Größe gibt es nicht.',
    operator_expected: 'Hier muss <, <=, >= oder > stehen.',
    number_expected: 'Hier muss eine Zahl stehen, mit Punkt statt Komma.',
    bracket_expected: 'Hier fehlt eine schließende Klammer.',
    end_expected: 'Hier müsste die Regel zu Ende sein.',
  } satisfies Record<RuleTextError, string>,
};

const english: typeof german = {
  sentence: (text) => `An area meets the rule if ${text}.`,
  condition: (title, operator, value) => `“${title}” is ${operator} ${value}`,
  operators: { '<': 'less than', '<=': 'at most', '>=': 'at least', '>': 'more than' },
  and: ' and ',
  or: ' or ',
  notCondition: (title, operator, value) => `“${title}” is not ${operator} ${value}`,
  not: (text) => `it is not true that (${text})`,
  always: 'nothing more is asked for',
  never: 'one of no conditions is met (which never happens)',
  problems: {
    empty: 'The rule is empty.',
    too_long: 'The rule is too long.',
    too_deep: 'The rule is nested too deeply.',
    too_many: 'The rule has too many conditions.',
    rule_expected: 'A condition or “alle(”, “eines(”, “nicht(” must stand here.',
    figure_unknown: 'There is no such figure.',
    operator_expected: '<, <=, >= or > must stand here.',
    number_expected: 'A number must stand here, with a decimal point.',
    bracket_expected: 'A closing bracket is missing here.',
    end_expected: 'The rule should end here.',
  },
};
