import { tick } from 'svelte';
import { classifyPart } from './rule-kind';
import { evaluateColumn, type Condition, type Expression } from '../../../domain/criteria/rule';
import { addPart, expressionOf, groupPart, movePart, partAt, partOf, removePart, replacePart, resolutionAsRule, ungroupPart, withinLimits, type RulePath } from '../../../domain/criteria/rule-edit';
import { parseFigure } from '../../../domain/figures/figure';
import type { FigureDescription } from '../../../domain/figures/description';
import { settings } from '../../../ui/settings.svelte';
import type { FindModel } from '../find-model.svelte';
import { startingThreshold } from './rule-range';
import { ruleTexts, type GroupKind } from './rule-texts';

/** Of how many areas a part is true, and of how many nobody knows. */
export interface PartCount {
  readonly yes: number;
  readonly unknown: number;
}

/** A condition that can stand anywhere at once: its values come with the first picture. */
const NEW_CONDITION: Expression = { kind: 'condition', figure: 'rule-deviation', operator: '<', threshold: 0 };

/** Editing of a rule of one's own. The view holds the rule; here is only what may be lost: what is open, what was said. */
export class RuleBuilder {
  readonly #model: FindModel;
  /** Said by a screen reader, and shown. */
  message = $state('');
  /** The rule before something was removed. */
  before = $state.raw<Expression | null>(null);
  /** Path of the part whose further actions are shown. */
  open = $state<string | null>(null);
  root = $state<HTMLElement>();

  constructor(model: FindModel) {
    this.#model = model;
  }

  readonly rule = $derived.by(() => this.#model.view.current.criteria.rule ?? resolutionAsRule(this.#model.view.current.criteria.thresholds));

  /** The areas of the level in the chosen Kreis that are large enough for a verdict. */
  readonly rows = $derived.by(() => this.#model.levelRows.filter((row) => this.#model.figures.reliable[row] && this.#model.inKreis(row)));

  readonly #nothing = $derived.by(() => new Float64Array(this.#model.figures.ids.length).fill(NaN));

  count(part: Expression): PartCount {
    const truths = evaluateColumn(part, (key) => this.#model.columnOf(key) ?? this.#nothing, this.#model.figures.ids.length);
    let yes = 0;
    let unknown = 0;
    for (const row of this.rows) {
      if (truths[row] === 2) yes++;
      else if (truths[row] === 1) unknown++;
    }
    return { yes, unknown };
  }

  describe(key: string): FigureDescription | undefined {
    const figure = parseFigure(key);
    return figure && this.#model.describe(figure);
  }

  /** Values of the areas of the level; undefined while they are on their way or if there are none. */
  values(key: string): Float64Array | undefined {
    const column = this.#model.columnOf(key);
    return column && Float64Array.from(this.rows, (row) => column[row]!);
  }

  /** Why a condition has no values. */
  problem(key: string): 'loading' | 'missing' | null {
    // A figure nobody describes has a column, too, once it was asked for: one without any value.
    if (this.#model.shelf.indicators.size > 0 && !this.describe(key)) return 'missing';
    return this.#model.columnOf(key) ? null : 'loading';
  }

  /** A condition on another figure, with the threshold at the value of the city. */
  about(condition: Condition, key: string): Condition | undefined {
    const column = this.#model.columnOf(key);
    const values = this.values(key);
    if (!column || !values) return undefined;
    const operator = this.describe(key)?.higherIs === 'better' ? '<' : '>=';
    return { ...condition, figure: key, operator, threshold: startingThreshold(values, column[this.#model.figures.levels.indexOf('city')]!) };
  }

  /** Follows a slider: no step of the history. */
  adjust(path: RulePath, part: Expression): void {
    this.#model.view.setCriteria({ rule: replacePart(this.rule, path, part) });
  }

  set(path: RulePath, part: Expression): void {
    this.#change(replacePart(this.rule, path, part));
  }

  replaceAll(rule: Expression): void {
    this.#change(rule);
  }

  setKind(path: RulePath, kind: GroupKind): void {
    const { core } = partOf(partAt(this.rule, path)!);
    if (core.kind === 'condition') return;
    const negated = kind === 'none' || kind === 'not_all';
    this.set(path, expressionOf({ negated, core: { kind: kind === 'all' || kind === 'not_all' ? 'all' : 'any', of: core.of } }));
  }

  async add(path: RulePath, what: 'condition' | 'group'): Promise<void> {
    const part: Expression = what === 'condition' ? NEW_CONDITION : { kind: 'any', of: [NEW_CONDITION] };
    const rule = addPart(this.rule, path, part);
    if (!this.#change(rule)) return;
    const place = [...path, (classifyPart(partAt(rule, path)!).parts.length || 1) - 1];
    await this.#focus(what === 'condition' ? place : [...place, 0], 'select');
  }

  async remove(path: RulePath): Promise<void> {
    const rule = removePart(this.rule, path);
    if (!rule) return;
    const before = this.rule;
    this.#change(rule);
    this.message = ruleTexts[settings.language].removed;
    this.before = before;
    this.open = null;
    await tick();
    this.root?.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  undo(): void {
    if (this.before) this.#change(this.before);
    this.root?.querySelector<HTMLElement>('select')?.focus();
  }

  async move(path: RulePath, step: -1 | 1): Promise<void> {
    const texts = ruleTexts[settings.language];
    const moved = movePart(this.rule, path, step);
    if (moved.rule === this.rule) {
      this.message = texts.stays;
      return;
    }
    this.#change(moved.rule);
    this.open = moved.path.join('.');
    await this.#focus(moved.path, step < 0 ? '[data-up]' : '[data-down]');
    this.message = texts.moved(moved.path.map((place) => place + 1).join('.'));
  }

  async wrap(path: RulePath): Promise<void> {
    if (this.#change(groupPart(this.rule, path))) await this.#focus(path, 'select');
  }

  async unwrap(path: RulePath): Promise<void> {
    if (this.#change(ungroupPart(this.rule, path))) await this.#focus(path, 'select');
  }

  negate(path: RulePath): void {
    const part = partOf(partAt(this.rule, path)!);
    this.set(path, expressionOf({ ...part, negated: !part.negated }));
  }

  /** False if the rule would be too large for a link. */
  #change(rule: Expression): boolean {
    if (!withinLimits(rule)) {
      this.message = ruleTexts[settings.language].full;
      return false;
    }
    this.message = '';
    this.before = null;
    this.#model.view.chooseCriteria({ ...this.#model.view.current.criteria, rule });
    return true;
  }

  async #focus(path: RulePath, what: string): Promise<void> {
    await tick();
    this.root?.querySelector(`[data-path="${path.join('.')}"]`)?.querySelector<HTMLElement>(what)?.focus();
  }
}
