import type { Condition, Expression } from '../../../domain/criteria/rule';
import { partOf } from '../../../domain/criteria/rule-edit';
import type { GroupKind } from './rule-texts';

/** A part as it is drawn: a condition, or a group of one of four kinds. */
export interface DrawnPart {
  readonly condition: Condition | null;
  readonly negated: boolean;
  readonly kind: GroupKind;
  readonly parts: readonly Expression[];
}

export function classifyPart(part: Expression): DrawnPart {
  const { core, negated } = partOf(part);
  if (core.kind === 'condition') return { condition: core, negated, kind: 'all', parts: [] };
  const kind = core.kind === 'all' ? (negated ? 'not_all' : 'all') : negated ? 'none' : 'any';
  return { condition: null, negated, kind, parts: core.of };
}
