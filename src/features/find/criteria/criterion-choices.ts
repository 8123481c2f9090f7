import { PARTY_KEYS } from '../../../data/figures/describe';
import { ELECTION_IDS } from '../../../domain/catalogue';
import type { Criterion } from '../../../domain/composite/definition';
import type { FigureDescription } from '../../../domain/figures/description';
import { figureKey, type DerivedFigure, type Figure } from '../../../domain/figures/figure';
import type { FindModel } from '../find-model.svelte';

/** Groups of the catalogue, in their order. */
export const CRITERION_GROUPS = ['structure', 'elections', 'mandates', 'people', 'own'] as const;
export type CriterionGroup = (typeof CRITERION_GROUPS)[number];

/** A figure that can become a criterion. */
export interface CriterionChoice {
  readonly group: CriterionGroup;
  readonly description: FigureDescription;
}

const DERIVED: readonly (readonly [DerivedFigure, CriterionGroup])[] = [
  ['weak_share', 'structure'], ['deviation', 'elections'], ['below_share', 'elections'], ['mandate_share', 'mandates'],
];

const GROUP_OF: readonly (readonly [RegExp, CriterionGroup])[] = [
  [/mandate|office/, 'mandates'],
  [/^spd_|^turnout|foreign_precinct/, 'elections'],
  [/^mss_|weak|unemployment|poverty|single_parent|housing|land_share|location|condominium|milieuschutz/, 'structure'],
];

/** The catalogue without a search: derived figures, indicators and own data that are not criteria yet. */
export function criterionChoices(model: FindModel, taken: readonly string[]): CriterionChoice[] {
  const figures: [Figure, CriterionGroup][] = [
    ...DERIVED.map(([id, group]): [Figure, CriterionGroup] => [{ kind: 'derived', id }, group]),
    ...[...model.shelf.indicators.keys()].map((id): [Figure, CriterionGroup] => [{ kind: 'indicator', id }, GROUP_OF.find(([pattern]) => pattern.test(id))?.[1] ?? 'people']),
    ...[...model.shelf.own.keys()].map((key): [Figure, CriterionGroup] => [{ kind: 'own', id: key.replace(/^own-/, '') }, 'own']),
  ];
  return described(model, figures, taken);
}

/** Results and turnouts, newest first: hundreds, so they are only searched for ("CDU 2023"). */
export function electionCriterionChoices(model: FindModel, taken: readonly string[]): CriterionChoice[] {
  const figures = [...ELECTION_IDS].reverse().flatMap((election): [Figure, CriterionGroup][] => [
    ...PARTY_KEYS.flatMap((party) => (['valid', 'eligible'] as const).map((measure): [Figure, CriterionGroup] => [{ kind: 'result', party, measure, election, since: null }, 'elections'])),
    [{ kind: 'turnout', election, since: null }, 'elections'],
  ]);
  return described(model, figures, taken);
}

/** Choices in whose words every word of the query occurs; those with all of them in the title come first. */
export function searchCriteria(choices: readonly CriterionChoice[], query: string): CriterionChoice[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const hasAll = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const inTitle = choices.filter(({ description }) => hasAll(description.title));
  return [...inTitle, ...choices.filter((choice) => !inTitle.includes(choice) && hasAll(`${choice.description.title} ${choice.description.definition}`))];
}

/** The new criterion: read as the catalogue reads the figure, by percentile, with the weight of an average criterion. */
export function newCriterion({ key, higherIs }: FigureDescription, criteria: readonly Criterion[]): Criterion {
  const mean = criteria.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, criteria.length);
  return { figure: key, weight: Math.max(1, Math.round(mean)), direction: { kind: higherIs === 'better' ? 'less' : 'more' }, normalisation: { kind: 'percentile' } };
}

function described(model: FindModel, figures: readonly [Figure, CriterionGroup][], taken: readonly string[]): CriterionChoice[] {
  return figures.flatMap(([figure, group]) => {
    const description = taken.includes(figureKey(figure)) ? undefined : model.describe(figure);
    return description ? [{ group, description }] : [];
  });
}

function plain(text: string): string {
  return text.toLocaleLowerCase('de').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{Diacritic}/gu, '');
}
