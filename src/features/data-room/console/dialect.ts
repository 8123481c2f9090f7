import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql';

/** DuckDB's words beyond those of PostgreSQL, from its reference of version 1.4. */
const KEYWORDS =
  'qualify pivot unpivot pivot_wider pivot_longer summarize describe show exclude replace rename asof anti semi positional using sample tablesample lateral ' +
  'filter within group rollup cube grouping sets over partition window rows range groups preceding following unbounded macro try_cast columns glob ilike';
const TYPES =
  'hugeint uhugeint ubigint uinteger usmallint utinyint tinyint bigint integer smallint double float real decimal varchar text blob bit boolean date time ' +
  'timestamp timestamptz interval uuid list struct map union enum';

/** Functions that questions about tables need most; offered while typing. */
export const FUNCTIONS = [
  'abs', 'any_value', 'arg_max', 'arg_min', 'avg', 'bool_and', 'bool_or', 'ceil', 'coalesce', 'concat', 'concat_ws', 'contains', 'corr', 'count', 'count_if',
  'covar_pop', 'cume_dist', 'date_diff', 'date_part', 'date_trunc', 'dense_rank', 'exp', 'extract', 'first', 'first_value', 'floor', 'format', 'generate_series',
  'greatest', 'ifnull', 'lag', 'last', 'last_value', 'lead', 'least', 'left', 'length', 'list', 'ln', 'log', 'lower', 'lpad', 'max', 'max_by', 'median', 'min',
  'min_by', 'mode', 'ntile', 'nullif', 'percent_rank', 'pow', 'printf', 'product', 'quantile_cont', 'quantile_disc', 'range', 'rank', 'regexp_matches',
  'regexp_replace', 'regr_intercept', 'regr_r2', 'regr_slope', 'replace', 'right', 'round', 'row_number', 'sign', 'split_part', 'sqrt', 'starts_with',
  'stddev_pop', 'stddev_samp', 'strftime', 'string_agg', 'strptime', 'substring', 'sum', 'trim', 'trunc', 'unnest', 'upper', 'var_pop', 'var_samp', 'year',
] as const;

/** Words that PostgreSQL reserves nowhere and that name tables and columns of ours: they should not look like keywords. */
const OUR_NAMES = /\b(?:name|start|level|value|title|method|number|period|unit|kind|valid|key|type|position|source)\b/g;

export const duckDb = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${(PostgreSQL.spec.keywords ?? '').replace(OUR_NAMES, '')} ${KEYWORDS}`,
  types: `${PostgreSQL.spec.types ?? ''} ${TYPES}`,
  builtin: FUNCTIONS.join(' '),
  caseInsensitiveIdentifiers: true,
  doubleQuotedStrings: false,
});
