import type { Language } from '../../../domain/wording/format';

/** A sentence in plain words about what DuckDB did not like, with what to do. The original message stands beside it. */
export function explainError(message: string, language: Language): string {
  for (const { pattern, german, english } of EXPLANATIONS) {
    const match = pattern.exec(message);
    if (match) return (language === 'de' ? german : english)(match.slice(1).map((group) => group ?? ''), suggestion(message));
  }
  return language === 'de' ? 'DuckDB lehnt die Abfrage ab. Der Grund steht in der Meldung.' : 'DuckDB refuses the query. The message says why.';
}

interface Explanation {
  readonly pattern: RegExp;
  readonly german: (groups: readonly string[], suggestion: string | undefined) => string;
  readonly english: (groups: readonly string[], suggestion: string | undefined) => string;
}

const meant = (suggestion: string | undefined): string => (suggestion ? ` Gemeint ist vielleicht „${suggestion}“.` : '');
const meantEnglish = (suggestion: string | undefined): string => (suggestion ? ` Did you mean “${suggestion}”?` : '');

/** The first that fits is taken. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    pattern: /syntax error at end of input/,
    german: () => 'Die Abfrage hört mitten im Satz auf. Ergänzen Sie, was am Ende fehlt, etwa eine Klammer.',
    english: () => 'The query ends in the middle. Complete what is missing at its end, such as a bracket.',
  },
  {
    pattern: /syntax error at or near "([^"]*)"/,
    german: ([word]) => `Bei „${word}“ passt die Abfrage nicht zur Grammatik von SQL. Prüfen Sie, ob davor ein Komma, ein Wort oder eine Klammer fehlt.`,
    english: ([word]) => `At “${word}” the query breaks the grammar of SQL. Check whether a comma, a word or a bracket is missing before it.`,
  },
  {
    pattern: /unterminated quoted (string|identifier)/,
    german: () => 'Ein Anführungszeichen wird nicht geschlossen. Texte stehen in einfachen, Spaltennamen in doppelten.',
    english: () => 'A quote is not closed. Texts stand in single quotes, names of columns in double ones.',
  },
  {
    pattern: /Referenced column "([^"]*)" not found/,
    german: ([column], other) => `Die Spalte „${column}“ gibt es hier nicht.${meant(other)} Texte gehören in einfache Anführungszeichen.`,
    english: ([column], other) => `There is no column “${column}” here.${meantEnglish(other)} Texts stand in single quotes.`,
  },
  {
    pattern: /(?:Table|Values list) "?([^"\s]*)"? does not have a column named "([^"]*)"/,
    german: ([table, column], other) => `Die Tabelle „${table}“ hat keine Spalte „${column}“.${meant(other)}`,
    english: ([table, column], other) => `The table “${table}” has no column “${column}”.${meantEnglish(other)}`,
  },
  {
    pattern: /Referenced table "([^"]*)" not found/,
    german: ([table]) => `„${table}“ steht nicht hinter FROM oder JOIN. Wer einer Tabelle einen Kurznamen gibt, muss ihn überall benutzen.`,
    english: ([table]) => `“${table}” does not stand behind FROM or JOIN. Who gives a table a short name has to use it everywhere.`,
  },
  {
    pattern: /Table with name (\S+) does not exist/,
    german: ([table]) => `Eine Tabelle „${table}“ gibt es nicht. Alle Tabellen stehen in der Liste neben dem Feld.`,
    english: ([table]) => `There is no table “${table}”. All tables are in the list beside the field.`,
  },
  {
    pattern: /Scalar Function with name (\S+) does not exist|Function with name (\S+) does not exist/,
    german: ([scalar, other], better) => `Eine Funktion „${scalar || other}“ gibt es nicht.${meant(better)}`,
    english: ([scalar, other], better) => `There is no function “${scalar || other}”.${meantEnglish(better)}`,
  },
  {
    pattern: /Ambiguous reference to column name "([^"]*)"/,
    german: ([column]) => `Mehrere Tabellen haben eine Spalte „${column}“. Schreiben Sie die Tabelle davor, etwa a.${column}.`,
    english: ([column]) => `Several tables have a column “${column}”. Write the table before it, such as a.${column}.`,
  },
  {
    pattern: /column "?([^"\s]*)"? must appear in the GROUP BY clause/,
    german: ([column]) => `Die Spalte „${column}“ muss hinter GROUP BY stehen oder zusammengefasst werden, etwa mit max(${column}).`,
    english: ([column]) => `The column “${column}” must stand behind GROUP BY or be aggregated, such as max(${column}).`,
  },
  {
    pattern: /No function matches the given name and argument types '([^']*)'/,
    german: ([call]) => `Diese Funktion nimmt solche Werte nicht: ${call}. Wandeln Sie einen Wert um, etwa mit CAST(spalte AS DOUBLE).`,
    english: ([call]) => `This function does not take such values: ${call}. Convert a value, such as with CAST(column AS DOUBLE).`,
  },
  {
    pattern: /Could not convert string '([^']*)' to (\w+)/,
    german: ([text, type]) => `Der Text „${text}“ lässt sich nicht in ${type} umwandeln. TRY_CAST macht aus solchen Werten NULL.`,
    english: ([text, type]) => `The text “${text}” cannot be converted to ${type}. TRY_CAST turns such values into NULL.`,
  },
  {
    pattern: /^(?:Permission Error|.*(?:disabled (?:by|through) configuration|has been locked))/s,
    german: () => 'Abfragen lesen nur die Tabellen dieser Anwendung. Dateien, Adressen im Netz, Erweiterungen und Einstellungen sind gesperrt.',
    english: () => 'Queries read the tables of this application only. Files, addresses on the net, extensions and settings are closed.',
  },
  {
    pattern: /Out of Memory|could not allocate|memory access out of bounds|Aborted\(/i,
    german: () => 'Die Abfrage braucht mehr Speicher, als ihr zusteht (1 GB). Grenzen Sie sie mit WHERE ein oder fassen Sie früher zusammen.',
    english: () => 'The query needs more memory than it may have (1 GB). Narrow it with WHERE or aggregate earlier.',
  },
];

/** What DuckDB proposes itself. */
function suggestion(message: string): string | undefined {
  return /(?:Candidate bindings: |Did you mean )"([^"]+)"/.exec(message)?.[1];
}
