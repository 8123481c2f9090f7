import { figureKey } from '../figures/figure';
import { resolutionRule, type ResolutionFigure, type ResolutionThresholds } from './resolution';
import type { Condition, Expression } from './rule';
import { RULE_LIMITS } from './rule-text';

/** A group of parts, of which all or at least one must be met. */
export type RuleGroup = Extract<Expression, { kind: 'all' | 'any' }>;

/** A part of a rule as it is edited: negations around it are one switch. */
export interface RulePart {
  readonly negated: boolean;
  readonly core: Condition | RuleGroup;
}

/** Where a part stands: its place in the outermost group, its place in the group there, and so on; empty for the whole rule. */
export type RulePath = readonly number[];

/** The resolution's rule over keys of figures, to start from; groups of one part are only that part. */
export function resolutionAsRule(thresholds: ResolutionThresholds): Expression {
  return overKeys(resolutionRule(thresholds));
}

export function partOf(rule: Expression): RulePart {
  if (rule.kind !== 'not') return { negated: false, core: rule };
  const { negated, core } = partOf(rule.of);
  return { negated: !negated, core };
}

export function expressionOf({ negated, core }: RulePart): Expression {
  return negated ? { kind: 'not', of: core } : core;
}

/** The parts of a group, negated or not; none for a condition. */
export function partsOf(rule: Expression): readonly Expression[] {
  const { core } = partOf(rule);
  return core.kind === 'condition' ? [] : core.of;
}

export function partAt(rule: Expression, path: RulePath): Expression | undefined {
  return path.reduce<Expression | undefined>((part, place) => part && partsOf(part)[place], rule);
}

/** The rule with another part in a place. */
export function replacePart(rule: Expression, path: RulePath, part: Expression): Expression {
  const [place, ...rest] = path;
  if (place === undefined) return part;
  return withParts(rule, partsOf(rule).map((old, index) => (index === place ? replacePart(old, rest, part) : old)));
}

/** The rule with one more part at the end of a group; a condition becomes a group of both, of which all must be met. */
export function addPart(rule: Expression, path: RulePath, part: Expression): Expression {
  const group = partAt(rule, path);
  if (!group) return rule;
  const wider: Expression = partOf(group).core.kind === 'condition' ? { kind: 'all', of: [group, part] } : withParts(group, [...partsOf(group), part]);
  return replacePart(rule, path, wider);
}

/** The rule without a part, and without groups that are empty then. Of the last part nothing remains: undefined. */
export function removePart(rule: Expression, path: RulePath): Expression | undefined {
  const [place, ...rest] = path;
  if (place === undefined) return undefined;
  const parts = partsOf(rule).flatMap((old, index) => (index === place ? (removePart(old, rest) ?? []) : old));
  return parts.length > 0 ? withParts(rule, parts) : undefined;
}

/** A part becomes a group of its own, to which others can be added; a group takes the place of its only part. */
export function groupPart(rule: Expression, path: RulePath): Expression {
  const part = partAt(rule, path);
  return part ? replacePart(rule, path, { kind: 'any', of: [part] }) : rule;
}

/** The parts of a group take its place in the group around it. The outermost group and negated ones stay. */
export function ungroupPart(rule: Expression, path: RulePath): Expression {
  const group = partAt(rule, path);
  const above = path.slice(0, -1);
  const around = partAt(rule, above);
  if (!group || !around || path.length === 0 || partOf(group).negated || partsOf(group).length === 0) return rule;
  const parts = partsOf(around).flatMap((part, index) => (index === path.at(-1) ? partsOf(group) : part));
  return replacePart(rule, above, withParts(around, parts));
}

/**
 * Moves a part one place up (−1) or down (1) as it is read: past its neighbour, into a group that stands there, or out of its
 * own group at the end of it. Groups that are empty then disappear.
 *
 * @returns the rule and where the part stands now; the same rule where it can go no further.
 */
export function movePart(rule: Expression, path: RulePath, step: -1 | 1): { rule: Expression; path: RulePath } {
  const part = partAt(rule, path);
  const place = path.at(-1);
  if (!part || place === undefined) return { rule, path };
  const above = path.slice(0, -1);
  const around = partAt(rule, above)!;
  const beside = partsOf(around)[place + step];
  let moved: Expression;
  if (beside === undefined) {
    const outer = above.at(-1);
    if (outer === undefined) return { rule, path };
    // The place of the own group, or the one behind it: the group stays where it is, unless it is empty now.
    moved = insertPart(rule, above.slice(0, -1), step < 0 ? outer : outer + 1, part);
    moved = pruned(dropPart(moved, [...above.slice(0, -1), step < 0 ? outer + 1 : outer, place])) ?? rule;
  } else if (partOf(beside).core.kind !== 'condition') {
    const inner = withParts(beside, step < 0 ? [...partsOf(beside), part] : [part, ...partsOf(beside)]);
    moved = dropPart(replacePart(rule, [...above, place + step], inner), path);
  } else {
    const parts = [...partsOf(around)];
    parts[place] = beside;
    parts[place + step] = part;
    moved = replacePart(rule, above, withParts(around, parts));
  }
  return withinLimits(moved) ? { rule: moved, path: pathTo(moved, part) ?? path } : { rule, path };
}

/** Whether a link could carry the rule. */
export function withinLimits(rule: Expression): boolean {
  const measure = (part: Expression): { depth: number; conditions: number; widest: number } => {
    if (part.kind === 'condition') return { depth: 0, conditions: 1, widest: 0 };
    const inner = (part.kind === 'not' ? [part.of] : part.of).map(measure);
    return {
      depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
      conditions: inner.reduce((sum, { conditions }) => sum + conditions, 0),
      widest: Math.max(inner.length, ...inner.map(({ widest }) => widest)),
    };
  };
  const { depth, conditions, widest } = measure(rule);
  return depth <= RULE_LIMITS.depth && conditions <= RULE_LIMITS.conditions && widest <= RULE_LIMITS.conditions;
}

function overKeys(rule: Expression<ResolutionFigure>): Expression {
  switch (rule.kind) {
    case 'condition':
      return { ...rule, figure: figureKey({ kind: 'derived', id: rule.figure }) };
    case 'not':
      return { kind: 'not', of: overKeys(rule.of) };
    case 'all':
    case 'any':
      return rule.of.length === 1 ? overKeys(rule.of[0]!) : { kind: rule.kind, of: rule.of.map(overKeys) };
  }
}

/** The same group, negated as it was, with other parts. */
function withParts(rule: Expression, parts: readonly Expression[]): Expression {
  if (rule.kind === 'not') return { kind: 'not', of: withParts(rule.of, parts) };
  return rule.kind === 'condition' ? rule : { kind: rule.kind, of: parts };
}

function insertPart(rule: Expression, path: RulePath, place: number, part: Expression): Expression {
  const group = partAt(rule, path)!;
  return replacePart(rule, path, withParts(group, partsOf(group).toSpliced(place, 0, part)));
}

/** Takes a part away and leaves its group, even an empty one, so that no other part changes its place. */
function dropPart(rule: Expression, path: RulePath): Expression {
  const above = path.slice(0, -1);
  const group = partAt(rule, above)!;
  return replacePart(rule, above, withParts(group, partsOf(group).toSpliced(path.at(-1)!, 1)));
}

/** Without empty groups; undefined if nothing remains. What does not change keeps its identity. */
function pruned(rule: Expression): Expression | undefined {
  if (partOf(rule).core.kind === 'condition') return rule;
  const before = partsOf(rule);
  const parts = before.flatMap((part) => pruned(part) ?? []);
  if (parts.length === 0) return undefined;
  return parts.length === before.length && parts.every((part, index) => part === before[index]) ? rule : withParts(rule, parts);
}

/** Where a part stands, known by its identity. */
function pathTo(rule: Expression, wanted: Expression): RulePath | undefined {
  if (rule === wanted) return [];
  for (const [place, part] of partsOf(rule).entries()) {
    const rest = pathTo(part, wanted);
    if (rest) return [place, ...rest];
  }
  return undefined;
}
