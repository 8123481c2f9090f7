// Sets the theme before the first paint, so that a dark page never flashes white: the chosen one, else that of the system.
try {
  const { theme } = JSON.parse(localStorage.getItem('kiezkompass.settings') ?? '{}');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Settings that cannot be read leave the theme of the system; the application reports storage problems itself.
}
document.documentElement.dataset.theme ??= matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
