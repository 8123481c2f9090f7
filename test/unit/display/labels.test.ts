import { describe, expect, it } from 'vitest';
import { classLabels, digitsOf, spacedLabels } from '../../../src/features/find/display/class-labels';
import { displayTexts } from '../../../src/features/find/display/texts';

const words = displayTexts.de.classWords;
const share = { digits: 1, unit: '%', signed: false };

const plainSpaces = (labels: string[]): string[] => labels.map((label) => label.replaceAll('\u00a0', ' '));

describe('labels of classes', () => {
  it('name the limits with as few digits as they need and the unit once', () => {
    expect(plainSpaces(classLabels([10, 25, 50], share, words, 'de'))).toEqual(['unter 10 %', '10 bis unter 25 %', '25 bis unter 50 %', 'ab 50 %']);
    expect(plainSpaces(classLabels([12.5, 15], share, words, 'de'))).toEqual(['unter 12,5 %', '12,5 bis unter 15,0 %', 'ab 15,0 %']);
  });

  it('write a plus before what is above the city', () => {
    expect(plainSpaces(classLabels([-2, 0, 2], { digits: 1, unit: 'Punkte', signed: true }, words, 'de'))).toEqual(
      ['unter −2 Punkte', '−2 bis unter 0 Punkte', '0 bis unter +2 Punkte', 'ab +2 Punkte'],
    );
  });

  it('in English, too, and without a single break', () => {
    expect(classLabels([1200.5], { digits: 0, unit: '', signed: false }, displayTexts.en.classWords, 'en')).toEqual(['under 1,201', '1,201 and more']);
    expect(classLabels([], share, words, 'de')).toEqual(['alle Gebiete']);
  });

  it('take one digit more where limits would else look alike', () => {
    expect(digitsOf([1.24, 1.21], 1)).toBe(2);
    expect(digitsOf([1.24, 1.31], 1)).toBe(1);
    expect(digitsOf([3, 4], 1)).toBe(0);
  });

  it('on the axis never overlap and stay within it', () => {
    const labels = spacedLabels([10, 14, 18, 120, 240, 246].map((at) => ({ at, text: '12,5' })), 248);
    labels.slice(1).forEach((label, index) => expect(label.at - labels[index]!.at).toBeGreaterThan(4 * 6));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    for (const { at } of labels) expect(at > 0 && at < 254).toBe(true);
  });
});
