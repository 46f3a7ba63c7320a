// Sets the theme before anything is drawn, so that no page flashes: the one that was chosen, else the system's.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('showroom-theme');
  } catch {
    // Storage is closed to this page: the system's theme holds.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen === 'dark' || chosen === 'light' ? chosen : system;
})();
