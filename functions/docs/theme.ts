/** Colours of the documents' pages: those of the console, within which they are shown (its contrasts hold here too). */
const COLORS = {
  bg: ['#ffffff', '#0b1220'],
  wash: ['#f3f5f8', '#121c30'],
  sunk: ['#e9edf3', '#1a2740'],
  'ink-strong': ['#14213d', '#f4f7fc'],
  ink: ['#2b3344', '#d7dfed'],
  'ink-soft': ['#424b5c', '#aebbd1'],
  accent: ['#004a77', '#8cc8f5'],
  good: ['#005540', '#62d3ac'],
  warn: ['#6b4300', '#f2b544'],
  bad: ['#8a2313', '#ff9d8c'],
  border: ['#7a8496', '#6f7f9f'],
  hairline: ['#d5dae2', '#2a3a5e'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

function declarations(theme: 0 | 1): string {
  return Object.entries(COLORS)
    .map(([name, colors]) => `--${name}: ${colors[theme]};`)
    .join(' ');
}

/** The colours as custom properties, by the theme that `themeScript` finds. */
export const themeSheet = `:root { color-scheme: light; ${declarations(0)} }
:root[data-theme="dark"] { color-scheme: dark; ${declarations(1)} }
`;

/**
 * Sets the theme before anything is drawn, and follows it: the one that was chosen in the console, which is kept under
 * the same name, else the system's. Swagger UI knows its dark look by a class. Within the console's frame the pages
 * have no bar of their own.
 */
export const themeScript = `(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return localStorage.getItem('showroom-theme');
    } catch {
      return null;
    }
  };
  const follow = () => {
    const mode = chosen();
    const isDark = mode === 'dark' || (mode !== 'light' && system.matches);
    const theme = isDark ? 'dark' : 'light';
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    root.classList.toggle('dark-mode', isDark);
    dispatchEvent(new Event('themechange'));
  };
  follow();
  addEventListener('storage', follow);
  system.addEventListener('change', follow);
  root.classList.toggle('framed', window !== window.top);
})();
`;
