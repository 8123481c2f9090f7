import { ELECTION_IDS, type ElectionId } from '../../../domain/catalogue';
import type { FigureDescription } from '../../../domain/figures/description';
import type { Figure } from '../../../domain/figures/figure';
import type { Display } from '../../../workspace/view/view-state';

/** Groups of the choice, in their order. */
export const CHOICE_GROUPS = ['resolution', 'structure', 'people', 'housing', 'mandates', 'elections', 'own'] as const;
export type ChoiceGroup = (typeof CHOICE_GROUPS)[number];

/** Something the map can show. */
export interface Choice {
  readonly display: Display;
  readonly group: ChoiceGroup;
  readonly title: string;
  readonly definition: string;
}

const STANDARD: readonly { readonly figure: Figure; readonly group: ChoiceGroup }[] = [
  { figure: { kind: 'derived', id: 'index' }, group: 'resolution' },
  { figure: { kind: 'derived', id: 'deviation' }, group: 'resolution' },
  { figure: { kind: 'derived', id: 'below_share' }, group: 'resolution' },
];

const GROUP_OF: readonly (readonly [RegExp, ChoiceGroup])[] = [
  [/^spd_share_/, 'elections'],
  [/mandate|office/, 'mandates'],
  [/^spd_|^turnout|precinct/, 'elections'],
  [/housing|land_share|location|condominium|milieuschutz/, 'housing'],
  [/^mss_|weak|unemployment|poverty|single_parent/, 'structure'],
];

/** In which group an indicator is looked for. */
export function groupOfIndicator(id: string): ChoiceGroup {
  return GROUP_OF.find(([pattern]) => pattern.test(id))?.[1] ?? 'people';
}

/** Words and sources the choices are made of. */
export interface ChoiceSources {
  readonly indicatorIds: Iterable<string>;
  readonly ownKeys: Iterable<string>;
  readonly describe: (figure: Figure) => FigureDescription | undefined;
  readonly rule: { readonly title: string; readonly definition: string };
  readonly status: { readonly title: string; readonly definition: string };
  readonly mandate: { readonly title: string; readonly definition: string };
}

/**
 * All single figures a person can choose, in the order of the groups. The SPD shares of the catalogue are left out: they
 * are results of elections, which have a choice of their own.
 */
export function figureChoices(sources: ChoiceSources): Choice[] {
  const { rule, status, mandate } = sources;
  const choices: Choice[] = [
    { display: { kind: 'rule' }, group: 'resolution', ...rule },
    { display: { kind: 'status' }, group: 'structure', ...status },
    { display: { kind: 'mandate' }, group: 'mandates', ...mandate },
  ];
  const add = (figure: Figure, group: ChoiceGroup): void => {
    const description = sources.describe(figure);
    if (description) choices.push({ display: { kind: 'figure', figure }, group, title: description.title, definition: description.definition });
  };
  for (const { figure, group } of STANDARD) add(figure, group);
  for (const id of sources.indicatorIds) {
    if (!id.startsWith('spd_share_') && id !== 'mss_status_class_2025') add({ kind: 'indicator', id }, groupOfIndicator(id));
  }
  for (const key of sources.ownKeys) add({ kind: 'own', id: key.replace(/^own-/, '') }, 'own');
  return choices.sort((a, b) => CHOICE_GROUPS.indexOf(a.group) - CHOICE_GROUPS.indexOf(b.group));
}

/** Shares of parties and turnouts, newest first: too many to list, but found when someone types "CDU 2023". */
export function electionChoices(parties: readonly string[], describe: ChoiceSources['describe']): Choice[] {
  return [...ELECTION_IDS].reverse().flatMap((election: ElectionId) => {
    const figures: Figure[] = [
      ...parties.map((party): Figure => ({ kind: 'result', party, measure: 'valid', election, since: null })),
      { kind: 'turnout', election, since: null },
    ];
    return figures.flatMap((figure): Choice[] => {
      const description = describe(figure);
      return description ? [{ display: { kind: 'figure', figure }, group: 'elections', title: description.title, definition: description.definition }] : [];
    });
  });
}

/** Choices in which every word of the query occurs, those with all of them in the title first. An empty query finds none. */
export function searchChoices(choices: readonly Choice[], query: string): Choice[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const all = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const inTitle = choices.filter(({ title }) => all(title));
  return [...inTitle, ...choices.filter(({ title, definition }) => !all(title) && all(`${title} ${definition}`))];
}

function plain(text: string): string {
  return text.toLocaleLowerCase('de').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/[·:,()]/g, ' ');
}
