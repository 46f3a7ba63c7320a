import type { KeyboardEvent } from 'react';
import { isPlain } from './keys.ts';

type Way = readonly [rows: number, columns: number];

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const CONTROLS = 'button, a[href]';

/** Leads the focus by the arrow keys from a figure or a link in a table's cell to the next one that way. */
export function moveByCell(event: KeyboardEvent<HTMLElement>): void {
  const way = WAYS[event.key];
  const { target, currentTarget: body } = event;
  // A row that is opened by its name leads on by itself.
  if (
    way === undefined ||
    !isPlain(event) ||
    event.defaultPrevented ||
    !(target instanceof HTMLElement) ||
    !target.matches(CONTROLS)
  )
    return;
  const cell = target.closest('td, th');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  const rows = [...body.querySelectorAll('tr[aria-rowindex]')];
  let [atRow, atColumn] = [rows.indexOf(row), [...row.children].indexOf(cell)];
  for (;;) {
    atRow += way[0];
    atColumn += way[1];
    const next = rows[atRow]?.children[atColumn];
    if (next === undefined) return;
    const control = next.querySelector<HTMLElement>(CONTROLS);
    if (control === null) continue;
    event.preventDefault();
    control.focus();
    return;
  }
}
