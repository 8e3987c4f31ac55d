import { removeStored, store } from './local-storage';
import { text } from './texts';

type Theme = 'system' | 'light' | 'dark';

const order: readonly Theme[] = ['system', 'light', 'dark'];
const names: Record<Theme, string> = { system: 'ThemeSystem', light: 'ThemeLight', dark: 'ThemeDark' };

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The choice is the person's own and stays in this browser; going back to the system's leaves nothing behind. */
function remember(theme: Theme): void {
  if (theme === 'system') removeStored('theme');
  else store('theme', theme);
}

function label(button: HTMLElement): void {
  const name = text(names[current()]);
  button.setAttribute('aria-label', name);
  button.title = name;
}

export function startThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  if (!button) return;
  label(button);
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(current()) + 1) % order.length] ?? 'system';
    show(next);
    remember(next);
    label(button);
  });
}
