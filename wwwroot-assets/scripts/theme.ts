// Runs before the first paint, so that a person who chose a theme never sees the other one flash by,
// and that controls which need scripts take their place without pushing anything aside.
// It only reads: nothing is kept unless somebody presses the button (page/theme-button.ts).

const root = document.documentElement;
root.dataset.scripts = '';
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
} catch {
  // Storage is refused to the page: the system's choice holds.
}
