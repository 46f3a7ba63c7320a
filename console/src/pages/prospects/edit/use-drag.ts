import { type PointerEvent, useState } from 'react';

interface Drag {
  readonly id: string;
  /** What it would be dropped on. */
  readonly over: string | null;
}

/** The widget at a place of the screen. */
function widgetAt(x: number, y: number): string | null {
  const found = document.elementFromPoint(x, y)?.closest('[data-widget]');
  return found instanceof HTMLElement ? (found.dataset.widget ?? null) : null;
}

/** Drags a widget by its handle onto another one, with a mouse, a pen or a finger; Escape or a lost pointer ends it. */
export function useDrag(onDrop: (from: string, to: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, over: null });
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (drag?.id !== id) return;
      const at = widgetAt(clientX, clientY);
      const over = at === id ? null : at;
      if (over !== drag.over) setDrag({ id, over });
    },
    onPointerUp: () => {
      if (drag?.id === id && drag.over !== null) onDrop(id, drag.over);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drag, handle, cancel: () => setDrag(null) };
}
