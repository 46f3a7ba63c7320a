import type { ComponentType } from 'react';
import type { IconName } from '../kit/icon.tsx';

/** A page of the console. Its address, name and place in the frame are here; what it shows is loaded when it is opened. */
export interface PageRecord {
  /** From `/console`, such as `/operations`; parts in `$` name what is looked at: `/prospects/$client`. */
  readonly path: string;
  readonly title: string;
  readonly icon: IconName;
  /** The heading in the side bar that it stands under; null for a page that others lead to. */
  readonly group: 'Company' | 'Views' | 'Showroom' | null;
  /** More words by which the command palette finds it. */
  readonly words?: string;
  /** True for a page without the frame, such as one on a wall screen. */
  readonly bare?: boolean;
  /** What it reads first: asked for while its code is still on the way. */
  readonly first?: readonly (() => Promise<unknown>)[];
  load(): Promise<{ readonly default: ComponentType }>;
}
