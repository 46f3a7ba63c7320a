import { useEffect } from 'react';
import { isPlain } from '../../../kit/keys.ts';

interface Actions {
  turn(by: 1 | -1): void;
  toggle(): void;
  leave(): void;
}

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** What has the keys for itself while it is open or focused. */
const OWNERS = '[role="dialog"], [role="menu"], button, a, [tabindex="0"]';

/** Turns pages by the arrow keys, plays and pauses by space, and leaves by Escape. */
export function useKeys({ turn, toggle, leave }: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPlain(event) || document.querySelector('[role="dialog"]') !== null) return;
      const by = TURNS[event.key];
      if (by !== undefined) turn(by);
      else if (event.key === 'Escape') leave();
      else if (event.key === ' ' && !(event.target instanceof Element && event.target.closest(OWNERS))) toggle();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [turn, toggle, leave]);
}
