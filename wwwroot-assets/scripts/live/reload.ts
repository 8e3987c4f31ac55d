// A page that has fallen too far behind is loaded again: once, and never over words somebody has typed.

import { showNotice } from '../page/connection-bar';
import { text } from '../page/texts';

const minInterval = 60_000;

function hasUnsentText(): boolean {
  return [...document.querySelectorAll('textarea')].some(field => field.value.trim() !== '' && field.value !== field.defaultValue);
}

/** The mark lies in the history entry: it outlives the reload, and no storage is needed for it. */
function wasJustReloaded(): boolean {
  const at = (history.state as { reloadedAt?: number } | null)?.reloadedAt ?? 0;
  return Date.now() - at < minInterval;
}

export function reloadPage(): void {
  if (hasUnsentText() || wasJustReloaded()) {
    showNotice(text('Outdated'), text('Reload'), () => location.reload());
    return;
  }
  history.replaceState({ ...(history.state as object | null), reloadedAt: Date.now() }, '');
  location.reload();
}
