import { useEffect, useState } from 'react';
import { DESK, type GridMeasure } from '../widgets/shown.ts';

/** The screen that a presentation is made for, in pixels; on a larger one everything is larger. */
const USUAL = { width: 1920, height: 1080 } as const;
/** How much larger things are on it than at a desk, and where there is room for more, as few rows are shown. */
const LARGER = 1.25;
const LARGEST = 1.5;
const FEW_ROWS = 6;
/** Below this width widgets stand below each other in the size of a desk, and the page scrolls. */
const NARROW = 1200;
/** Pixels that a row needs: two of them hold a tile with all that it may say. Never so small that it can't be read. */
const LEAST_ROW = 95;
const SMALLEST = 0.8;
/** Pixels of what stands above and below the grid, where nothing is larger. */
const FRAME = 110;

/** A screen, in its pixels. */
export interface Wall {
  readonly width: number;
  readonly height: number;
}

const wallNow = (): Wall => ({ width: window.innerWidth, height: window.innerHeight });

export function useWall(): Wall {
  const [wall, setWall] = useState(wallNow);
  useEffect(() => {
    const measure = () => setWall(wallNow());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return wall;
}

/** How much larger than at a desk the words above the grid are; never smaller. */
export function zoomOf({ width, height }: Wall): number {
  if (width < NARROW) return 1;
  return Math.max(1, LARGER * Math.min(width / USUAL.width, height / USUAL.height));
}

/** The grid on a screen that shows so many rows and nothing below them: how much larger it is, and its measure then. */
export function wallGrid(wall: Wall, rows: number): { readonly zoom: number; readonly measure: GridMeasure } {
  const usual = zoomOf(wall);
  if (wall.width < NARROW) return { zoom: usual, measure: DESK };
  const wanted = rows <= FEW_ROWS ? (usual * LARGEST) / LARGER : usual;
  const fitting = (wall.height - FRAME * usual) / (rows * LEAST_ROW + (rows - 1) * DESK.gap);
  const zoom = Math.max(SMALLEST, Math.min(wanted, fitting));
  const room = (wall.height - FRAME * usual) / zoom - (rows - 1) * DESK.gap;
  return { zoom, measure: { ...DESK, row: Math.floor(room / Math.max(1, rows)), table: null } };
}
