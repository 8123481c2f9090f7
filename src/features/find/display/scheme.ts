import { coloursOf, type ColourScale } from '../../../domain/colour/palette';
import type { Paper } from '../../../domain/colour/scales';
import type { FigureDescription } from '../../../domain/figures/description';

/** In which colours a figure stands on the map. */
export interface Scheme {
  readonly scale: ColourScale;
  /** True: the strong colour (of two hues the orange one) is turned to the other end, because that is the worse one. */
  readonly reversed: boolean;
}

/** What a scheme needs to know of a figure. */
export type Traits = Pick<FigureDescription, 'kind' | 'higherIs' | 'centre' | 'party' | 'key'>;

/**
 * The scheme of a kind of figure: votes in the colour of the party; what is read around a centre in two hues, orange on the
 * worse side; what is good or bad for a Kiez in yellow-brown, strong where there is more to do; all else in a plain hue.
 *
 * @param partyColour colours of a party by key.
 */
export function schemeOf({ key, kind, higherIs, centre, party }: Traits, partyColour: (party: string, paper: Paper) => string): Scheme {
  if (centre !== null) return { scale: 'deviation', reversed: higherIs === 'worse' };
  if (party !== null && kind === 'share') {
    return { scale: party === 'spd' ? 'spd_share' : { party: { light: partyColour(party, 'light'), dark: partyColour(party, 'dark') } }, reversed: false };
  }
  if (key.startsWith('turnout')) return { scale: 'turnout', reversed: false };
  return higherIs === 'neutral' ? { scale: 'neutral', reversed: false } : { scale: 'weakness', reversed: higherIs === 'better' };
}

/** One colour per class, from the lowest values. */
export function classColours({ scale, reversed }: Scheme, paper: Paper, breaks: readonly number[], centre: number | null): string[] {
  if (!reversed) return coloursOf(scale, paper, breaks, centre);
  // Turned around: the colours of the mirrored breaks, from the other end.
  const around = centre ?? 0;
  return coloursOf(scale, paper, breaks.map((value) => 2 * around - value).reverse(), centre).reverse();
}

/**
 * True where the classes come from the Planungsräume on every level, so that one colour means one value everywhere. Counts
 * grow with the size of an area: what is much for a Kiez is little for a Bezirk; and the index is made on each level anew.
 */
export function sameOnAllLevels({ key, kind }: Pick<Traits, 'key' | 'kind'>): boolean {
  return kind !== 'count' && key !== 'rule-index';
}
