import { lab, rgb } from 'd3';

/** Kinds of colour vision: 'normal', and the three kinds in which one cone is missing. */
export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

/** Machado, Oliveira and Fernandes (2009), severity 1, for linear sRGB. */
const MATRICES: Readonly<Record<Exclude<Vision, 'normal'>, readonly (readonly number[])[]>> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** A colour as people with a kind of vision see it. */
export function seenBy(vision: Vision, colour: string): string {
  if (vision === 'normal') return colour;
  const { r, g, b } = rgb(colour);
  const linear = [r, g, b].map((channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
  const [red, green, blue] = MATRICES[vision].map((row) => {
    const light = Math.min(1, Math.max(0, row.reduce((sum, factor, index) => sum + factor * linear[index]!, 0)));
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
  }) as [number, number, number];
  return rgb(red, green, blue).formatHex();
}

/** Difference of two colours, CIEDE2000 (Sharma, Wu and Dalal 2005); about 1 can just be seen side by side. */
export function difference(one: string, other: string): number {
  return differenceOfLab(Object.values(lab(one)).slice(0, 3), Object.values(lab(other)).slice(0, 3));
}

export function differenceOfLab([l1, a1, b1]: readonly number[] | number[], [l2, a2, b2]: readonly number[] | number[]): number {
  const degrees = Math.PI / 180;
  const meanChroma = (Math.hypot(a1!, b1!) + Math.hypot(a2!, b2!)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [p1, p2] = [a1! * (1 + g), a2! * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1!), Math.hypot(p2, b2!)];
  const hue = (a: number, b: number): number => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / degrees + 360) % 360);
  const [h1, h2] = [hue(p1, b1!), hue(p2, b2!)];
  let turn = c1 * c2 === 0 ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const dL = l2! - l1!, dC = c2 - c1, dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * degrees);
  const meanL = (l1! + l2!) / 2, meanC = (c1 + c2) / 2;
  let meanH = h1 + h2;
  if (c1 * c2 !== 0) meanH = Math.abs(h1 - h2) <= 180 ? meanH / 2 : meanH < 360 ? (meanH + 360) / 2 : (meanH - 360) / 2;
  const t = 1 - 0.17 * Math.cos((meanH - 30) * degrees) + 0.24 * Math.cos(2 * meanH * degrees) + 0.32 * Math.cos((3 * meanH + 6) * degrees) - 0.2 * Math.cos((4 * meanH - 63) * degrees);
  const sL = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sC = 1 + 0.045 * meanC, sH = 1 + 0.015 * meanC * t;
  const turnTerm = 30 * Math.exp(-(((meanH - 275) / 25) ** 2));
  const rT = -2 * Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)) * Math.sin(2 * turnTerm * degrees);
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
}
