import type { SyntheticEvent } from 'react';
import { list, useUrlState } from './url-state.ts';

export const openedFields = {
  /** What is folded out of a page, or folded in of what is open by itself: `weeks~bridge-steps`. */
  opened: list,
};

/**
 * Whether a part of a page that folds is open, kept in its address: the props of its `details`.
 * @param id which no other such part of the page has: no tilde
 * @param isOpen as it is by itself
 */
export function useOpened(id: string, isOpen = false) {
  const [{ opened }, change] = useUrlState(openedFields);
  const isOther = opened.includes(id);
  const open = isOther !== isOpen;
  return {
    open,
    onToggle: ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
      if (currentTarget.open === open) return;
      change({ opened: isOther ? opened.filter((each) => each !== id) : [...opened, id] });
    },
  };
}
