import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react';
import type { Asked } from '../../api/request.ts';

/** Something that a figure is made of. */
export interface Source {
  /** What it is: `measure`, `benchmark`, `target`. */
  readonly kind: string;
  readonly id: string;
  /** What was taken, and why. */
  readonly rationale: string;
}

/** A figure with all that can be asked of it. */
export interface Explained {
  readonly label: string;
  /** As it is shown: `$1.24M`. */
  readonly display: string;
  readonly unit?: string | undefined;
  /** The time that it is of: `Oct 2026`, `now`. */
  readonly window?: string | undefined;
  readonly definition?: string | undefined;
  readonly formula?: string | undefined;
  /** The committed tick that it was read at. */
  readonly tick?: string | undefined;
  /** The request that fetched it. */
  readonly asked: Asked;
  /** Where it comes from: measures, rows, rules. */
  readonly sources?: readonly Source[] | undefined;
  /** Its line over time; drawn when the drawer is open. */
  readonly history?: () => ReactNode;
  /** The rows behind it, or what leads to them. */
  readonly rows?: () => ReactNode;
}

type Explain = (figure: Explained) => void;

const ExplainContext = createContext<Explain | null>(null);
const Drawer = lazy(() => import('./explain-drawer.tsx'));

/** Lets every figure below it open what it is. */
export function ExplainProvider({ children }: { readonly children: ReactNode }) {
  const [figure, setFigure] = useState<Explained | null>(null);
  const explain = useCallback((next: Explained) => setFigure(next), []);
  const close = useCallback(() => setFigure(null), []);
  const shown = useMemo(
    () =>
      figure && (
        <Suspense>
          <Drawer figure={figure} onClose={close} />
        </Suspense>
      ),
    [figure, close],
  );
  return (
    <ExplainContext value={explain}>
      {children}
      {shown}
    </ExplainContext>
  );
}

export function useExplain(): Explain {
  const explain = useContext(ExplainContext);
  if (explain === null) throw new Error('useExplain outside of ExplainProvider');
  return explain;
}
