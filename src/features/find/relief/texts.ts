import type { Language } from '../../../domain/wording/format';
import type { Ground } from './heights';

const german = {
  height: (title: string) => `Höhe der Säulen: ${title}.`,
  people: 'Höhe der Säulen: Einwohner:innen. Die Farbe zeigt die Klasse.',
  tallest: (value: string, name: string) => `Die höchste Säule steht für ${value} (${name}).`,
  ground: {
    zero: 'Am Boden ist der Wert 0.', centre: 'Am Boden ist kein Abstand; je höher, desto weiter weg. Die Farbe sagt, in welche Richtung.', lowest: 'Am Boden ist der niedrigste Wert.',
  } satisfies Record<Ground, string>,
  turn: 'Drehen und kippen mit der rechten Maustaste, mit zwei Fingern oder mit Umschalt und Pfeiltasten.',
  flat: 'Flach zeigen',
  failed: 'Die Säulen können in diesem Browser nicht gezeichnet werden. Die Farben zeigen dieselben Werte.',
  noMap: 'Säulen brauchen die bewegliche Karte (WebGL). Die Farben zeigen dieselben Werte.',
};

type ReliefTexts = typeof german;

const english: ReliefTexts = {
  height: (title) => `Height of the columns: ${title}.`,
  people: 'Height of the columns: inhabitants. The colour shows the class.',
  tallest: (value, name) => `The tallest column stands for ${value} (${name}).`,
  ground: {
    zero: 'At the ground the value is 0.', centre: 'At the ground there is no deviation; the higher, the farther away. The colour says in which direction.', lowest: 'At the ground is the lowest value.',
  },
  turn: 'Turn and tilt with the right mouse button, with two fingers, or with Shift and the arrow keys.',
  flat: 'Show flat',
  failed: 'The columns cannot be drawn in this browser. The colours show the same values.',
  noMap: 'Columns need the moving map (WebGL). The colours show the same values.',
};

export const reliefTexts: Readonly<Record<Language, ReliefTexts>> = { de: german, en: english };
