import { parseFigure, type Figure } from '../../../domain/figures/figure';
import { CHOICE_GROUPS, electionChoices, figureChoices, type ChoiceGroup } from '../display/choices';
import type { FindModel } from '../find-model.svelte';

export interface FigureGroup {
  readonly group: ChoiceGroup;
  readonly figures: readonly { readonly figure: Figure; readonly title: string }[];
}

/** Parties with a seat somewhere in Berlin since 2011; results of others can be asked for by the link. */
const PARTIES = ['spd', 'cdu', 'gruene', 'linke', 'afd', 'fdp', 'bsw'];
const NOTHING = { title: '', definition: '' };

/**
 * The figures a condition can be about, in groups: those of the resolution, all indicators, results and turnout of every
 * election, own data; and those that the rule asks for already, however they came into it.
 */
export function ruleFigures(model: FindModel, used: readonly string[]): FigureGroup[] {
  const describe = (figure: Figure) => model.describe(figure);
  const sources = { indicatorIds: model.shelf.indicators.keys(), ownKeys: model.shelf.own.keys(), describe, rule: NOTHING, status: NOTHING, mandate: NOTHING };
  const listed = [...figureChoices(sources), ...electionChoices(PARTIES, describe)]
    .flatMap(({ display, group, title }) => (display.kind === 'figure' ? [{ figure: display.figure, group, title }] : []));
  const derived = (['weak_share', 'mandate_share'] as const).map((id): Figure => ({ kind: 'derived', id }));
  const further = [...derived, ...used.flatMap((key) => parseFigure(key) ?? [])].flatMap((figure) => {
    const group: ChoiceGroup = figure.kind === 'derived' ? 'resolution' : figure.kind === 'own' ? 'own' : figure.kind === 'indicator' ? 'people' : 'elections';
    return [{ figure, group, title: model.describe(figure)?.title ?? '' }];
  });
  const known = new Set<string>();
  const all = [...listed, ...further].filter(({ figure, title }) => {
    const key = JSON.stringify(figure);
    return title !== '' && !known.has(key) && known.add(key);
  });
  return CHOICE_GROUPS.map((group) => ({ group, figures: all.filter((entry) => entry.group === group) })).filter(({ figures }) => figures.length > 0);
}
