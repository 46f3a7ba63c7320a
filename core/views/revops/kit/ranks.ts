/**
 * Places by a figure, the highest first: 1 + how many have more, so that ties share a place and the next one is left out
 * (1, 2, 2, 4). Who has no figure has no place.
 */
export function ranks<T>(all: readonly T[], figure: (of: T) => number | null): ReadonlyMap<T, number> {
  const measured = all.filter((one) => figure(one) !== null);
  const sorted = measured.toSorted((a, b) => (figure(b) ?? 0) - (figure(a) ?? 0));
  const places = new Map<T, number>();
  let place = 1;
  sorted.forEach((one, index) => {
    const before = sorted[index - 1];
    if (before === undefined || figure(before) !== figure(one)) place = index + 1;
    places.set(one, place);
  });
  return places;
}
