import { ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiProblem } from '../api/problem.ts';
import { LiveProvider } from '../live/live.tsx';
import { beginPage } from './begin-page.ts';
import { router } from './router.tsx';
import { SignInGate } from './sign-in/gate.tsx';
import { theme } from './theme/theme.ts';

/** Where what was read is kept. What is refused is not asked for again; what fails for now is, twice. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.isPassing,
      refetchOnWindowFocus: false,
      gcTime: 5 * 60_000,
    },
  },
});

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
