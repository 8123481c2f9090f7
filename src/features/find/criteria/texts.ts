import type { PresetId } from '../../../domain/criteria/criteria';
import type { Arm } from '../../../domain/criteria/resolution';
import type { Language } from '../../../domain/wording/format';

const german = {
  title: 'Kriterien',
  preset: 'Kriterien wählen',
  presets: {
    resolution: 'Beschlusskriterien', structure: 'Struktur zuerst', results: 'Wahlergebnis zuerst', equal: 'Gleich gewichtet',
  } satisfies Record<PresetId, string>,
  presetHelp: {
    resolution: 'Wer den Beschluss erfüllt, steht zuerst; darin ordnet der Index.',
    structure: 'Ordnet alle Kieze nach einem Index, der vor allem soziale Lage zählt.',
    results: 'Ordnet alle Kieze nach einem Index, der vor allem SPD-Ergebnis und Wahlbeteiligung zählt.',
    equal: 'Ordnet alle Kieze nach vier Kriterien mit gleichem Gewicht.',
  } satisfies Record<PresetId, string>,
  own: 'Eigene Kriterien',
  unsaved: 'Eigene Kriterien (nicht gespeichert)',
  changed: (name: string) => `${name} (geändert)`,
  saved: 'Gespeichert',
  save: 'Kriterien sichern',
  saveAs: 'Name für diese Kriterien',
  saveNow: 'Sichern',
  cancel: 'Abbrechen',
  remove: (name: string) => `„${name}“ löschen`,
  removed: (name: string) => `„${name}“ ist gelöscht.`,
  undo: 'Rückgängig',
  storageFailed: 'Der Browser speichert nichts (voll oder privates Fenster). Die Kriterien gelten, bis Sie die Seite schließen; der Link behält sie.',
  order: 'Reihenfolge',
  orders: { rule: 'Beschluss zuerst, darin nach Index', index: 'allein nach Index' },
  rule: 'Wer den Beschluss erfüllt',
  ruleAside: 'Wer den Beschluss erfüllt (nur markiert)',
  joins: { weak: 'ist', no_mandate: 'und ist', below: 'oder ist' } satisfies Record<Arm, string>,
  arms: { weak: 'strukturschwach', no_mandate: 'ohne Mandatsträger:innen', below: 'langjährig unterdurchschnittlich' } satisfies Record<Arm, string>,
  index: 'In welcher Reihenfolge',
};

export type CriteriaTexts = typeof german;

const english: CriteriaTexts = {
  title: 'Criteria',
  preset: 'Choose criteria',
  presets: { resolution: 'Criteria of the resolution', structure: 'Structure first', results: 'Election results first', equal: 'Equal weights' },
  presetHelp: {
    resolution: 'Areas that meet the resolution come first; the index orders them.',
    structure: 'Orders all areas by an index that counts social conditions above all.',
    results: 'Orders all areas by an index that counts SPD results and turnout above all.',
    equal: 'Orders all areas by four criteria of equal weight.',
  },
  own: 'Own criteria',
  unsaved: 'Own criteria (not saved)',
  changed: (name) => `${name} (changed)`,
  saved: 'Saved',
  save: 'Save criteria',
  saveAs: 'Name for these criteria',
  saveNow: 'Save',
  cancel: 'Cancel',
  remove: (name) => `Delete “${name}”`,
  removed: (name) => `“${name}” has been deleted.`,
  undo: 'Undo',
  storageFailed: 'The browser stores nothing (full or a private window). The criteria hold until you close the page; the link keeps them.',
  order: 'Order',
  orders: { rule: 'resolution first, then by index', index: 'by index alone' },
  rule: 'What meets the resolution',
  ruleAside: 'What meets the resolution (marked only)',
  joins: { weak: 'is', no_mandate: 'and is', below: 'or is' },
  arms: { weak: 'structurally weak', no_mandate: 'without a mandate holder', below: 'below average in the long term' },
  index: 'In which order',
};

export const criteriaTexts: Readonly<Record<Language, CriteriaTexts>> = { de: german, en: english };
