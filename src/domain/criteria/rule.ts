import { all, any, not, type Truth } from './truth';

export type Operator = '<' | '<=' | '>=' | '>';

/** A figure compared with a threshold, both in the figure's own unit. */
export interface Condition<Figure extends string = string> {
  readonly kind: 'condition';
  readonly figure: Figure;
  readonly operator: Operator;
  readonly threshold: number;
}

/** A boolean expression over figures of an area. `arm` names a part that is reported on its own. */
export type Expression<Figure extends string = string, Arm extends string = string> =
  | Condition<Figure>
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression<Figure, Arm>[]; readonly arm?: Arm }
  | { readonly kind: 'not'; readonly of: Expression<Figure, Arm> };

/** The figure of the area in question; NaN where it has none. */
export type FigureLookup<Figure extends string = string> = (figure: Figure) => number;

/** Whether an area meets an expression; `unknown` where a missing figure leaves it open (METHODS.md §5). */
export function evaluate<Figure extends string, Arm extends string>(
  expression: Expression<Figure, Arm>, figureOf: FigureLookup<Figure>,
): Truth {
  switch (expression.kind) {
    case 'condition':
      return compare(figureOf(expression.figure), expression.operator, expression.threshold);
    case 'not':
      return not(evaluate(expression.of, figureOf));
    case 'all':
      return all(lazily(expression.of, figureOf));
    case 'any':
      return any(lazily(expression.of, figureOf));
  }
}

/** All conditions of an expression, in reading order. */
export function conditionsOf<Figure extends string, Arm extends string>(expression: Expression<Figure, Arm>): Condition<Figure>[] {
  switch (expression.kind) {
    case 'condition':
      return [expression];
    case 'not':
      return conditionsOf(expression.of);
    case 'all':
    case 'any':
      return expression.of.flatMap((part) => conditionsOf(part));
  }
}

function* lazily<Figure extends string, Arm extends string>(
  parts: readonly Expression<Figure, Arm>[], figureOf: FigureLookup<Figure>,
): Generator<Truth> {
  for (const part of parts) yield evaluate(part, figureOf);
}

function compare(value: number, operator: Operator, threshold: number): Truth {
  if (Number.isNaN(value)) return 'unknown';
  switch (operator) {
    case '<': return value < threshold ? 'yes' : 'no';
    case '<=': return value <= threshold ? 'yes' : 'no';
    case '>=': return value >= threshold ? 'yes' : 'no';
    case '>': return value > threshold ? 'yes' : 'no';
  }
}
