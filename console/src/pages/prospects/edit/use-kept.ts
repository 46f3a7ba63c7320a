import { useBlocker } from '@tanstack/react-router';

const QUESTION = 'Leave, and lose what you have changed?';

/** What is looked at: the page, and the dashboard on it. */
const placeOf = ({ pathname, search }: { readonly pathname: string; readonly search: object }): string =>
  `${pathname} ${'t' in search ? search.t : ''}`;

/** Asks before what was changed is lost by going elsewhere. @param isChanged whether anything would be */
export function useKept(isChanged: boolean): void {
  useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && placeOf(current) !== placeOf(next) && !window.confirm(QUESTION),
    enableBeforeUnload: isChanged,
  });
}
