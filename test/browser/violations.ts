import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 A and AA, one line per rule with the elements concerned.
 * @param part selector of what is judged, where a test is about one part of the page and the rest has been judged elsewhere
 */
export async function violations(page: Page, part = 'body'): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(STANDARD);
  const result = await (part === 'body' ? builder : builder.include(part)).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
