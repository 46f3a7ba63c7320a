import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { tokenSheet } from './src/app/theme/tokens.ts';

/** The colours as a style sheet: what a page is drawn in stands before any script runs. */
const tokens: Plugin = {
  name: 'tokens',
  resolveId: (id) => (id === 'virtual:tokens.css' ? `\0${id}` : undefined),
  load: (id) => (id === '\0virtual:tokens.css' ? tokenSheet() : undefined),
};

/** The first page at its address, which has no slash at its end, while it is developed as where it is served. */
const firstPage: Plugin = {
  name: 'first-page',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      request.url = request.url?.replace(/^\/console(?=\?|$)/, '/console/');
      next();
    });
  },
};

/** Where `npm run dev` finds the API. */
const api = process.env.SHOWROOM_API ?? 'http://127.0.0.1:8000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react(), tokens, firstPage],
  build: {
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is inline: the policy of the page allows files of its own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is loaded late may be large; the bar is for what is loaded first (test/console/load.test.ts).
    chunkSizeWarningLimit: 1000,
  },
  // What reads PDFs is a module.
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // Where to sign in is an answer of the API, too.
    proxy: { '^/(?!console(/(?!sign-in\\.json$)|$))': { target: api, changeOrigin: true } },
  },
});
