import { parseRule } from '../domain/criteria/rule-text';
import { ruleTextProblem } from '../domain/criteria/rule-wording';
import type { Language } from '../domain/wording/format';
import { appTexts } from './texts';

const RULE = 'regel=';

/**
 * Sentences on what of a link could not be read: the parts by themselves, and a rule, which is too long to look for a
 * mistake in, with the place of its mistake.
 *
 * @param ignored `key=value`, as `readLink` gives them.
 */
export function linkProblems(ignored: readonly string[], language: Language): string[] {
  const texts = appTexts[language];
  const rules = ignored.filter((part) => part.startsWith(RULE));
  const others = ignored.filter((part) => !part.startsWith(RULE));
  return [
    ...(others.length > 0 ? [texts.linkProblem(others.join(', '))] : []),
    ...rules.map((part) => ruleSentence(part.slice(RULE.length), language)),
  ];
}

/** The text up to the mistake, so that one sees it without counting. */
function ruleSentence(text: string, language: Language): string {
  const texts = appTexts[language];
  const read = parseRule(text);
  if (!('error' in read)) return texts.linkProblem(RULE + text);
  const before = text.slice(Math.max(0, read.position - SHOWN), read.position);
  return texts.linkRuleProblem(ruleTextProblem(read.error, language), read.position + 1, `${read.position > SHOWN ? '…' : ''}${before}`);
}

/** Characters of a rule shown before its mistake. */
const SHOWN = 40;
