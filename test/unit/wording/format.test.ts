import { describe, expect, it } from 'vitest';
import { formatDate, formatDecimal, formatSigned } from '../../../src/domain/wording/format';

describe('numbers and dates', () => {
  it('are German for Germans', () => {
    expect(formatDecimal(1234.5, 1, 'de')).toBe('1.234,5');
    expect(formatDate('2026-09-20', 'de')).toBe('20.09.2026');
    expect(formatDate('2026-04', 'de')).toBe('04.2026');
    expect(formatDate('2025', 'de')).toBe('2025');
  });

  it('are English for others', () => {
    expect(formatDecimal(1234.5, 1, 'en')).toBe('1,234.5');
    expect(formatDate('2026-09-20', 'en')).toBe('20 September 2026');
  });

  it('carry a true sign, and none where they round to zero', () => {
    expect(formatSigned(3.14, 1, 'de')).toBe('+3,1');
    expect(formatSigned(-3.14, 1, 'de')).toBe('−3,1');
    expect(formatSigned(-0.04, 1, 'de')).toBe('±0,0');
  });

  it('show a dash for what is not known', () => {
    expect(formatDecimal(NaN, 1, 'de')).toBe('–');
    expect(formatSigned(Infinity, 1, 'de')).toBe('–');
  });
});
