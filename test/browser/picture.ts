import { decode } from 'fast-png';

export interface PictureStatistics {
  /** Number of different colours, with the last two bits of each channel left out. */
  readonly colours: number;
  /** Share of the pixels that have the most frequent colour, 0–1. */
  readonly dominantShare: number;
}

export function pictureStatistics(png: Uint8Array): PictureStatistics {
  const { data, channels, width, height } = decode(png);
  const counts = new Map<number, number>();
  for (let index = 0; index < data.length; index += channels) {
    const red = data[index] ?? 0;
    const green = channels >= 3 ? (data[index + 1] ?? 0) : red;
    const blue = channels >= 3 ? (data[index + 2] ?? 0) : red;
    const colour = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { colours: counts.size, dominantShare: Math.max(...counts.values()) / (width * height) };
}

/** A picture with a map on it has many colours and none that covers nearly everything; a black or white one has not. */
export function isNotBlank(png: Uint8Array): boolean {
  const { colours, dominantShare } = pictureStatistics(png);
  return colours >= 40 && dominantShare < 0.9;
}

/** Share of the pixels in which two pictures of the same size differ, 0–1. */
export function differingShare(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [decode(one), decode(other)];
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) return 1;
  let differing = 0;
  for (let index = 0; index < a.data.length; index += a.channels) {
    for (let channel = 0; channel < a.channels; channel++) {
      if (Math.abs(a.data[index + channel]! - b.data[index + channel]!) <= 2) continue;
      differing++;
      break;
    }
  }
  return differing / (a.width * a.height);
}
