import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
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

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Which figure is explained over the page. */
    explained?: number;
  }
}

type Explain = (figure: Explained) => void;

const ExplainContext = createContext<Explain | null>(null);
const Drawer = lazy(() => import('./explain-drawer.tsx'));

/**
 * Lets every figure below it open what it is. That it is open is a step in the browser's history, as with all that opens
 * over a page: Back closes it, and whatever leads elsewhere leaves it behind.
 */
export function ExplainProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const { history } = useRouter();
  const explained = useLocation({ select: ({ state }) => state.explained });
  const [opened, setOpened] = useState<{ readonly id: number; readonly figure: Explained } | null>(null);
  const figure = opened !== null && opened.id === explained ? opened.figure : null;
  const isOpen = useRef(false);
  isOpen.current = figure !== null;

  const explain = useCallback(
    (next: Explained) => {
      const id = Date.now();
      setOpened({ id, figure: next });
      const state = (before: object) => ({ ...before, explained: id });
      void navigate({ to: '.', search: true as never, state, replace: isOpen.current, resetScroll: false });
    },
    [navigate],
  );
  const close = useCallback(() => {
    // One step back, however often it is asked for.
    if (isOpen.current) history.back();
    isOpen.current = false;
  }, [history]);
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
