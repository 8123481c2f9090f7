import { parseFigure } from '../figures/figure';
import type { Expression, Operator } from './rule';

/**
 * A rule as one line of text, for links and files:
 *
 *     rule      = group | not | condition
 *     group     = ( "alle" | "eines" ) "(" [ rule { "," rule } ] ")"
 *     not       = "nicht" "(" rule ")"
 *     condition = figure ( "<" | "<=" | ">=" | ">" ) number
 *
 * `figure` is the key of a figure (`figureKey`), `number` a decimal with a point in the figure's own unit. Blanks between
 * the parts are allowed and never written. Names of arms are not carried. A link may come from anywhere, hence the limits.
 */
export const RULE_LIMITS = { length: 4000, depth: 8, conditions: 48 } as const;

/** Why a text is no rule. */
export const RULE_TEXT_ERRORS = ['empty', 'too_long', 'too_deep', 'too_many', 'rule_expected', 'figure_unknown', 'operator_expected', 'number_expected', 'bracket_expected', 'end_expected'] as const;
export type RuleTextError = (typeof RULE_TEXT_ERRORS)[number];

/** `position` counts characters from 0 and says where the reading stopped. */
export interface RuleTextProblem {
  readonly error: RuleTextError;
  readonly position: number;
}

const GROUPS = { alle: 'all', eines: 'any' } as const;
const NOT = 'nicht';
const BLANKS = /[ \t\r\n]*/y;
const NAME = /[A-Za-z0-9_~.-]+/y;
const OPERATOR = /<=|>=|<|>/y;
const NUMBER = /-?\d+(\.\d+)?(e[+-]?\d+)?/y;

/** The text of a rule; {@link parseRule} gives the same rule back, without the names of arms. */
export function writeRule(rule: Expression): string {
  switch (rule.kind) {
    case 'condition':
      return `${rule.figure}${rule.operator}${rule.threshold}`;
    case 'not':
      return `${NOT}(${writeRule(rule.of)})`;
    case 'all':
    case 'any':
      return `${rule.kind === 'all' ? 'alle' : 'eines'}(${rule.of.map(writeRule).join()})`;
  }
}

/** Reads a rule, or says what is wrong with the text and where. Whether a figure of that key exists is not asked here. */
export function parseRule(text: string): Expression | RuleTextProblem {
  if (text.length > RULE_LIMITS.length) return { error: 'too_long', position: RULE_LIMITS.length };
  const reader = new Reader(text);
  try {
    return reader.whole();
  } catch (problem) {
    if (problem instanceof Stop) return { error: problem.error, position: reader.position };
    throw problem;
  }
}

/** Leaves the nested reading at once. */
class Stop extends Error {
  constructor(readonly error: RuleTextError) {
    super(error);
  }
}

class Reader {
  position = 0;
  #depth = 0;
  #conditions = 0;

  constructor(readonly text: string) {}

  whole(): Expression {
    this.#take(BLANKS);
    if (this.position === this.text.length) throw new Stop('empty');
    const rule = this.#rule();
    if (this.position < this.text.length) throw new Stop('end_expected');
    return rule;
  }

  #rule(): Expression {
    const start = this.position;
    const name = this.#take(NAME);
    if (name === '') throw new Stop('rule_expected');
    if (!this.#sees('(')) return this.#condition(name, start);
    const group = Object.hasOwn(GROUPS, name) ? GROUPS[name as keyof typeof GROUPS] : undefined;
    if (!group && name !== NOT) this.#stopAt(start, 'rule_expected');
    this.#skip('(');
    if (++this.#depth > RULE_LIMITS.depth) this.#stopAt(start, 'too_deep');
    const rule: Expression = group ? { kind: group, of: this.#parts() } : { kind: 'not', of: this.#rule() };
    if (!this.#sees(')')) throw new Stop('bracket_expected');
    this.#skip(')');
    this.#depth--;
    return rule;
  }

  #parts(): Expression[] {
    if (this.#sees(')')) return [];
    const parts = [this.#rule()];
    while (this.#sees(',')) {
      this.#skip(',');
      // An empty group is no condition, but a link full of them is as hostile.
      if (parts.length >= RULE_LIMITS.conditions) throw new Stop('too_many');
      parts.push(this.#rule());
    }
    return parts;
  }

  #condition(figure: string, start: number): Expression {
    if (!parseFigure(figure)) this.#stopAt(start, 'figure_unknown');
    const operator = this.#take(OPERATOR);
    if (operator === '') throw new Stop('operator_expected');
    const at = this.position;
    const number = this.#take(NUMBER);
    const threshold = number === '' ? NaN : Number(number);
    if (!Number.isFinite(threshold)) this.#stopAt(at, 'number_expected');
    if (++this.#conditions > RULE_LIMITS.conditions) this.#stopAt(start, 'too_many');
    return { kind: 'condition', figure, operator: operator as Operator, threshold };
  }

  #sees(sign: string): boolean {
    return this.text[this.position] === sign;
  }

  #skip(sign: string): void {
    this.position += sign.length;
    this.#take(BLANKS);
  }

  #stopAt(position: number, error: RuleTextError): never {
    this.position = position;
    throw new Stop(error);
  }

  /** What the pattern matches here, and the blanks behind it are passed over. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.position += found.length;
    if (found !== '' && pattern !== BLANKS) this.#take(BLANKS);
    return found;
  }
}
