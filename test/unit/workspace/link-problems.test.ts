import { describe, expect, it } from 'vitest';
import { linkProblems } from '../../../src/app/link-problems';
import { readLink } from '../../../src/workspace/view/link';

const said = (fragment: string): string[] => linkProblems(readLink(fragment).ignored, 'de');

describe('what of a link cannot be read', () => {
  it('is named part by part', () =>
    expect(said('#/finden?kreis=13&abstand=viel')).toEqual(['Ein Teil des Links war nicht lesbar und wurde weggelassen: kreis=13, abstand=viel']));

  it('is told with its place if it is a rule, and what holds in its stead', () => {
    expect(said('#/finden?kreis=13&regel=alle(spd-agh2023<12,5,rule-deviation<0)')).toEqual([
      'Ein Teil des Links war nicht lesbar und wurde weggelassen: kreis=13',
      'Die Regel im Link war nicht lesbar; es gilt die des Beschlusses. Zeichen 22, nach „alle(spd-agh2023<12,5“: Hier muss <, <=, >= oder > stehen.',
    ]);
    expect(said('#/finden?regel=<3')).toEqual(['Die Regel im Link war nicht lesbar; es gilt die des Beschlusses. Zeichen 1: Hier muss eine Bedingung stehen oder „alle(“, „eines(“, „nicht(“.']);
  });

  it('is nothing for a link that can be read', () => expect(said('#/finden?kreis=11&regel=nicht(spd-agh2023<12.5)')).toEqual([]));
});
