import type { Language } from '../../../../domain/wording/format';

const german = {
  title: 'Text für einen Antrag',
  open: (count: number) => (count === 0 ? 'Aus den Angaben des Vorschlags.' : count === 1 ? 'Aus den Angaben des Vorschlags. Eine Stelle ist noch offen.' : `Aus den Angaben des Vorschlags. ${count} Stellen sind noch offen.`),
  copy: 'Text kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser erlaubt das Kopieren nicht. Markieren Sie den Text und kopieren Sie ihn mit Strg+C.',
  save: 'Als .txt speichern',
  close: 'Schließen',
};

const english: typeof german = {
  title: 'Text of a motion',
  open: (count) => `In German, as the party decides in German. ${count === 0 ? 'Nothing is open.' : count === 1 ? 'One place is still open.' : `${count} places are still open.`}`,
  copy: 'Copy text',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it with Ctrl+C.',
  save: 'Save as .txt',
  close: 'Close',
};

export const motionTexts: Readonly<Record<Language, typeof german>> = { de: german, en: english };
