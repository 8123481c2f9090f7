// Sets the chosen theme before the first paint, so that a dark page never flashes white.
try {
  const theme = JSON.parse(localStorage.getItem('kiezkompass.settings') ?? '{}').theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Settings that cannot be read leave the theme of the system; the application reports storage problems itself.
}
