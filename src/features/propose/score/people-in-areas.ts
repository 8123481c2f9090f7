/**
 * People of some areas alone.
 *
 * @param byArea people by area, in the order of `areaIds`.
 * @param counts whether an area is one of them.
 */
export function peopleInAreas(byArea: ArrayLike<number>, areaIds: readonly string[], counts: (areaId: string) => boolean): number {
  let people = 0;
  areaIds.forEach((areaId, index) => {
    if (byArea[index]! > 0 && counts(areaId)) people += byArea[index]!;
  });
  return people;
}

/** Estimates are not known to the person: 1,234 → 1,230, and above ten thousand to the hundred. */
export function roundedPeople(people: number): number {
  const step = people >= 10_000 ? 100 : people >= 100 ? 10 : 1;
  return Math.round(people / step) * step;
}
