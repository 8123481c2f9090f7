/** Three-valued logic after Kleene: what is not known stays not known unless the other side settles it. */
export type Truth = 'yes' | 'no' | 'unknown';

/** `no` as soon as one side is `no`; `yes` only if all are. The empty conjunction is `yes`. */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const truth of truths) {
    if (truth === 'no') return 'no';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** `yes` as soon as one side is `yes`; `no` only if all are. The empty disjunction is `no`. */
export function any(truths: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const truth of truths) {
    if (truth === 'yes') return 'yes';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

export function not(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}
