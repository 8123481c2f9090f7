import parties from '../../../data/parties.json';
import type { ElectionId } from '../../domain/catalogue';
import type { Caveat, FigureDescription } from '../../domain/figures/description';
import { figureKey, type Figure, type ResultMeasure } from '../../domain/figures/figure';
import { ELECTION_TITLES, shortElection } from '../../domain/wording/elections';
import type { Language } from '../../domain/wording/format';
import type { IndicatorEntry } from './catalogue';
import { describeWords, type DescribeWords } from './describe-words';

type Indicators = ReadonlyMap<string, IndicatorEntry>;
type Result = Extract<Figure, { kind: 'result' }>;

/** What a figure is, in words; undefined for an indicator that is not in the catalogue (or while it is not loaded) and for own data. */
export function describeFigure(figure: Figure, indicators: Indicators, language: Language): FigureDescription | undefined {
  const words = describeWords[language];
  const key = figureKey(figure);
  switch (figure.kind) {
    case 'indicator': {
      const entry = indicators.get(figure.id);
      return entry && describeIndicator(entry, language);
    }
    case 'derived':
      return {
        key, ...words.derived[figure.id], ...DERIVED[figure.id], party: figure.id === 'deviation' || figure.id === 'below_share' ? 'spd' : null,
        kind: 'index', period: '', sourceId: null, note: '', finestLevel: 'plr',
      };
    case 'result':
      return describeResult(figure, indicators, words, language);
    case 'turnout':
      return {
        key, title: span(words.turnout, figure, language), short: shortSpan(words.turnoutShort, figure, language),
        unit: figure.since ? words.points : '%', digits: 1, signed: figure.since !== null, kind: 'share', higherIs: 'neutral',
        centre: figure.since ? 0 : null, party: null, definition: words.turnoutDefinition + (figure.since ? ` ${words.changeDefinition}` : ''),
        ...origin(figure.election, indicators, language),
      };
    case 'own':
      return undefined;
  }
}

/** The short name of a party; its key if it is not in the list. */
export function partyName(key: string): string {
  return parties.find((party) => party.key === key)?.short ?? key;
}

/** All parties in the order of the list: the large ones first. */
export const PARTY_KEYS: readonly string[] = parties.map(({ key }) => key);

/** The colour of a party on light or dark paper, adjusted for contrast. */
export function partyColour(key: string, paper: 'light' | 'dark'): string {
  const party = parties.find((candidate) => candidate.key === key);
  return party?.[paper] ?? (paper === 'light' ? '#6b6f76' : '#9aa0a8');
}

function describeIndicator(entry: IndicatorEntry, language: Language): FigureDescription {
  const difference = /^spd_(deviation|trend)|^turnout_gap|^population_growth|^net_migration/.test(entry.id);
  const words = describeWords[language];
  return {
    key: entry.id, title: entry.title[language], short: entry.title[language], unit: unitOf(entry.unit, words),
    digits: entry.kind === 'count' || entry.kind === 'class' ? 0 : entry.kind === 'index' ? 2 : 1,
    signed: difference || entry.id.startsWith('mss_status_index'), kind: entry.kind, higherIs: entry.higherIs,
    centre: difference ? 0 : null, party: entry.id.startsWith('spd_') && entry.kind !== 'count' ? 'spd' : null,
    definition: entry.definition[language], period: entry.period, sourceId: entry.sourceId,
    caveats: entry.quality === 'official' ? [] : [entry.quality], note: entry.note[language], finestLevel: entry.finestLevel,
  };
}

function unitOf(unit: string, words: DescribeWords): string {
  if (unit === 'Klasse') return '';
  return words.units[unit] ?? unit;
}

function describeResult(figure: Result, indicators: Indicators, words: DescribeWords, language: Language): FigureDescription {
  const party = partyName(figure.party);
  const { measure, since } = figure;
  const unit: Readonly<Record<ResultMeasure, string>> = { valid: '%', eligible: '%', points: words.points, relative: '' };
  const differs = since !== null || measure === 'points';
  return {
    key: figureKey(figure),
    title: span(words.measures[measure](party), figure, language), short: shortSpan(words.measuresShort[measure](party), figure, language),
    unit: since === null || measure === 'relative' ? unit[measure] : words.points, digits: measure === 'relative' ? 2 : 1, signed: differs, kind: 'share',
    higherIs: figure.party === 'spd' ? 'better' : 'neutral', centre: differs ? 0 : measure === 'relative' ? 1 : null, party: figure.party,
    definition: words.measureDefinitions[measure](party) + (since ? ` ${words.changeDefinition}` : ''),
    ...origin(figure.election, indicators, language),
  };
}

/** Date, source and caveats of an election: those of the indicator that the SPD's share of it is. */
function origin(election: ElectionId, indicators: Indicators, language: Language): Pick<FigureDescription, 'period' | 'sourceId' | 'caveats' | 'note' | 'finestLevel'> {
  const entry = indicators.get(`spd_share_${election}`);
  const caveats: readonly Caveat[] = election === 'agh2026' ? ['preliminary', 'estimated'] : entry && entry.quality !== 'official' ? [entry.quality] : [];
  return { period: entry?.period ?? '', sourceId: entry?.sourceId ?? null, caveats, note: entry?.note[language] ?? '', finestLevel: entry?.finestLevel ?? 'plr' };
}

function span(what: string, { election, since }: { election: ElectionId; since: ElectionId | null }, language: Language): string {
  const titles = ELECTION_TITLES[language];
  return since ? describeWords[language].change(what, shortElection(since, language), shortElection(election, language)) : `${what}, ${titles[election]}`;
}

function shortSpan(what: string, { election, since }: { election: ElectionId; since: ElectionId | null }, language: Language): string {
  return `${what} ${since ? `${shortElection(since, language)}→${shortElection(election, language)}` : shortElection(election, language)}`;
}

const DERIVED: Readonly<Record<Extract<Figure, { kind: 'derived' }>['id'], Pick<FigureDescription, 'digits' | 'signed' | 'higherIs' | 'centre' | 'caveats'>>> = {
  index: { digits: 1, signed: false, higherIs: 'worse', centre: null, caveats: ['computed'] },
  weak_share: { digits: 0, signed: false, higherIs: 'worse', centre: null, caveats: ['computed'] },
  mandate_share: { digits: 0, signed: false, higherIs: 'better', centre: null, caveats: ['computed'] },
  deviation: { digits: 1, signed: true, higherIs: 'better', centre: 0, caveats: ['computed'] },
  below_share: { digits: 0, signed: false, higherIs: 'worse', centre: null, caveats: ['computed'] },
};
