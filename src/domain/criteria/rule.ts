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

/** The truths in order: {@link evaluateColumn} gives their positions here. */
export const TRUTHS: readonly Truth[] = ['no', 'unknown', 'yes'];

/**
 * {@link evaluate} for many areas at once: position in {@link TRUTHS} per row. In this order a conjunction is the least of
 * its parts, a disjunction the greatest, and a negation the mirror image, so whole columns are combined without branches.
 *
 * @param columnOf the figure of every area, NaN where it has none; all of the length `rows`.
 */
export function evaluateColumn<Figure extends string, Arm extends string>(
  expression: Expression<Figure, Arm>, columnOf: (figure: Figure) => ArrayLike<number>, rows: number,
): Uint8Array {
  switch (expression.kind) {
    case 'condition':
      return compareColumn(columnOf(expression.figure), expression.operator, expression.threshold, rows);
    case 'not':
      return evaluateColumn(expression.of, columnOf, rows).map((truth) => 2 - truth);
    case 'all':
    case 'any': {
      const isAll = expression.kind === 'all';
      const result = new Uint8Array(rows).fill(isAll ? 2 : 0);
      for (const part of expression.of) {
        const truths = evaluateColumn(part, columnOf, rows);
        for (let row = 0; row < rows; row++) {
          if (isAll ? truths[row]! < result[row]! : truths[row]! > result[row]!) result[row] = truths[row]!;
        }
      }
      return result;
    }
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

function compareColumn(values: ArrayLike<number>, operator: Operator, threshold: number, rows: number): Uint8Array {
  const result = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const truth = compare(values[row]!, operator, threshold);
    result[row] = truth === 'yes' ? 2 : truth === 'unknown' ? 1 : 0;
  }
  return result;
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
