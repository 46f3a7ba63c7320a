import { ThemeProvider } from '@mui/material/styles';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { getSimulation } from '../api/generated/showroom.ts';
import { ApiProblem } from '../api/problem.ts';
import { queryOf } from '../api/read.ts';
import { describe } from '../api/request.ts';
import { currentWorld } from '../api/world.ts';
import { LiveProvider } from '../live/live.tsx';
import { beginPage } from './begin-page.ts';
import { router } from './router.tsx';
import { SignInGate } from './sign-in/gate.tsx';
import { theme } from './theme/theme.ts';

/** Where what was read is kept. What is refused is not asked for again; what fails for now is, twice. */
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: findGone }),
  mutationCache: new MutationCache({ onError: findGone }),
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.isPassing,
      refetchOnWindowFocus: false,
      gcTime: 5 * 60_000,
      // A host on the same machine answers without any network; where nobody answers, that is said and not waited for.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
});

/** A world that was removed is missed by whatever asks for it next: the frame is told, which says that there is none. */
function findGone(error: Error): void {
  if (!(error instanceof ApiProblem && error.isOfWorld)) return;
  const { queryKey } = queryOf(
    currentWorld(),
    getSimulation,
    describe(() => getSimulation()),
  );
  if (queries.getQueryState(queryKey)?.status === 'success') void queries.refetchQueries({ queryKey });
}

beginPage(queries);

/** The whole console. */
export function App() {
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="showroom-theme">
      <QueryClientProvider client={queries}>
        <SignInGate>
          <LiveProvider>
            <RouterProvider router={router} />
          </LiveProvider>
        </SignInGate>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
