import { SvelteMap } from 'svelte/reactivity';
import { spotsOf, type Measure } from '../../../domain/measures/measure';
import type { Plan } from '../../../domain/measures/plan';
import { isCounted, measuresOfPlan } from '../../../domain/measures/plan-sums';
import { WALKING_PACE } from '../../../domain/reach/reach';
import type { Position } from '../../../domain/spatial/position';
import type { Workspace } from '../../../workspace/document/workspace.svelte';
import type { ReachWorker } from '../../../workers/reach';
import { planFigures, planReach, type PlanFigures, type PlanGround, type PlanReach } from './plan-figures';

/** Minutes on foot that can be asked for. */
export const PLAN_MINUTES = [5, 10, 15] as const;
export type PlanMinutes = (typeof PLAN_MINUTES)[number];

/** What the plans need of the window around them. */
export interface PlanHost {
  readonly workspace: Workspace;
  readonly ground: PlanGround;
  /** Places of SPD offices that stay after 20 Sep 2026; undefined while they are loaded. */
  readonly offices: readonly Position[] | undefined;
  /** Asked one question after the other: it answers only the latest. */
  readonly reach: Pick<ReachWorker, 'sums'>;
}

/** Everything, which is no plan of its own and cannot be renamed or deleted. */
export const ALL = 'all';
/** So many answers are kept: whoever compares variants goes back and forth between a few. */
const KEPT = 24;

/** Which plan is looked at, next to which other, and what both come to. */
export class PlanModel {
  chosen = $state<string>(ALL);
  /** Null: no comparison. */
  compared = $state<string | null>(null);
  minutes = $state<PlanMinutes>(15);
  /** Whether offices that stay count as reached from, too. */
  withOffices = $state(false);
  problem = $state.raw<Error | null>(null);
  readonly #reaches = new SvelteMap<string, PlanReach>();
  readonly #asked = new Set<string>();
  /** The question before: two plans that are compared are asked for one after the other. */
  #before: Promise<void> = Promise.resolve();

  constructor(readonly host: PlanHost) {}

  /** The chosen plan; null for everything, also if the plan is gone. */
  readonly plan: Plan | null = $derived.by(() => this.host.workspace.plan(this.chosen) ?? null);

  readonly members: readonly Measure[] = $derived.by(() => measuresOfPlan(this.plan, this.host.workspace.measures));

  readonly figures: PlanFigures = $derived.by(() => this.#figuresOf(this.members));

  /** Whether anything of the chosen plan lies on the map. */
  readonly hasPlaces = $derived.by(() => this.#groups(this.members).length > 0);

  readonly comparedFigures: PlanFigures | null = $derived.by(() => {
    const { compared } = this;
    if (compared === null) return null;
    const { workspace } = this.host;
    return this.#figuresOf(measuresOfPlan(compared === ALL ? null : (workspace.plan(compared) ?? { measureIds: [] }), workspace.measures));
  });

  create(name: string, measureIds: readonly string[]): void {
    const plan: Plan = { id: crypto.randomUUID(), name, note: '', measureIds, created: new Date().toISOString() };
    this.host.workspace.putPlan(plan, { name: 'plan', subject: name });
    this.chosen = plan.id;
  }

  change(part: Partial<Pick<Plan, 'name' | 'note' | 'measureIds'>>): void {
    if (this.plan) this.host.workspace.putPlan({ ...this.plan, ...part }, { name: 'plan', subject: part.name ?? this.plan.name });
  }

  toggle(measureId: string): void {
    if (!this.plan) return;
    const { measureIds } = this.plan;
    this.change({ measureIds: measureIds.includes(measureId) ? measureIds.filter((id) => id !== measureId) : [...measureIds, measureId] });
  }

  remove(): void {
    if (!this.plan) return;
    this.host.workspace.removePlan(this.plan.id, { name: 'plan', subject: this.plan.name });
    this.chosen = ALL;
  }

  retry(): void {
    this.problem = null;
    this.#asked.clear();
    // Whoever waits for an answer reads this map; a change of it makes them ask again.
    this.#reaches.clear();
  }

  #figuresOf(measures: readonly Measure[]): PlanFigures {
    const groups = this.#groups(measures);
    return planFigures(measures, groups.length === 0 ? null : this.#reachOf(groups), this.host.ground);
  }

  #groups(measures: readonly Measure[]): readonly (readonly Position[])[] {
    const groups = measures.filter(isCounted).map(spotsOf).filter((spots) => spots.length > 0);
    return this.withOffices && this.host.offices && this.host.offices.length > 0 ? [...groups, this.host.offices] : groups;
  }

  /** Undefined while it is on its way; asking for it is part of reading it. */
  #reachOf(groups: readonly (readonly Position[])[]): PlanReach | undefined {
    const { minutes } = this;
    const key = JSON.stringify([minutes, groups]);
    const reach = this.#reaches.get(key);
    if (!reach && !this.#asked.has(key)) {
      this.#asked.add(key);
      this.#before = this.#before.then(() => this.#ask(key, groups, minutes));
    }
    return reach;
  }

  async #ask(key: string, groups: readonly (readonly Position[])[], minutes: PlanMinutes): Promise<void> {
    let answer = await this.host.reach.sums(groups, minutes, WALKING_PACE);
    // The list of proposals asks the same worker for other sums; then the question was dropped and is put again.
    while (answer.kind === 'dropped') answer = await this.host.reach.sums(groups, minutes, WALKING_PACE);
    if (answer.kind === 'answer') {
      this.#forgetOldest();
      this.#reaches.set(key, planReach(answer.answer));
    } else {
      this.#asked.delete(key);
      this.problem = answer.error;
    }
  }

  #forgetOldest(): void {
    const oldest = this.#reaches.size < KEPT ? undefined : this.#reaches.keys().next().value;
    if (oldest === undefined) return;
    this.#reaches.delete(oldest);
    this.#asked.delete(oldest);
  }
}
