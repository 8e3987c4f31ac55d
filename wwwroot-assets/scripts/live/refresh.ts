// Some parts of a page depend on more than the change tells (counts, pagers, what only this reader may see).
// They are fetched anew from the page's own address, together, and not by everybody in the same instant.

import { replaceElement, withScrollAnchor } from './dom-update';
import { reloadPage } from './reload';
import { on, emit } from '../page/events';

interface AtLeast {
  stream: string;
  version: number;
}

/**
 * Ids that wait, each with the version its stream must have reached, so that a stale answer is not believed, and with its turn: what is
 * wanted while an answer is on its way may not be in it yet.
 */
const waiting = new Map<string, { atLeast: AtLeast | undefined; turn: number }>();
let turns = 0;
let timer: number | undefined;
let dueAt = Infinity;
let tries = 0;

function schedule(delay: number): void {
  const at = performance.now() + delay;
  if (at >= dueAt) return;
  clearTimeout(timer);
  dueAt = at;
  timer = setTimeout(() => {
    dueAt = Infinity;
    void fetchAll();
  }, delay);
}

function wait(id: string, atLeast?: AtLeast): void {
  turns += 1;
  waiting.set(id, { atLeast: atLeast ?? waiting.get(id)?.atLeast, turn: turns });
}

export function refresh(id: string, atLeast?: AtLeast): void {
  wait(id, atLeast);
  tries = 0;
  // Spread, and all the same within a second of the change: the answer takes its part of it.
  schedule(50 + Math.random() * 600);
}

/** For parts that need not be exact at once: a busy thread must not make all readers of its old pages fetch together. */
export function refreshLater(id: string): void {
  wait(id);
  schedule(1_000 + Math.random() * 9_000);
}

function versionIn(page: Document, stream: string): number {
  const element = page.querySelector(`[data-live="${CSS.escape(stream)}"]`);
  return Number(element?.getAttribute('data-live-version') ?? Infinity);
}

/** What the stream has brought since the page was asked for, it would take back. */
function isOvertaken(page: Document): boolean {
  return [...document.querySelectorAll<HTMLElement>('[data-live]')].some(
    ({ dataset }) => versionIn(page, dataset.live ?? '') < Number(dataset.liveVersion ?? 0),
  );
}

function replaceFrom(page: Document, lastTurn: number): void {
  for (const [id, { atLeast, turn }] of [...waiting]) {
    if (atLeast && versionIn(page, atLeast.stream) < atLeast.version) continue;
    if (turn <= lastTurn) waiting.delete(id);
    const old = document.getElementById(id);
    const found = page.getElementById(id);
    if (!old || !found) continue;
    const fresh = document.importNode(found, true);
    // The place in the stream is this page's own: changes between are applied in their turn.
    if (old.dataset.liveVersion) fresh.dataset.liveVersion = old.dataset.liveVersion;
    const element = replaceElement(old, fresh) as HTMLElement;
    emit('hub:arrived', { element, isNew: false });
  }
}

async function fetchAll(): Promise<void> {
  tries += 1;
  const lastTurn = turns;
  try {
    const response = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    // No longer there for this reader: the server's own page says it best.
    if (response.status === 403 || response.status === 404 || response.status === 410) return reloadPage();
    if (!response.ok) throw new Error(String(response.status));
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (isOvertaken(page)) tries = 0;
    else withScrollAnchor(() => replaceFrom(page, lastTurn));
  } catch {
    // Offline or overloaded: asked again below, and once more when the connection is back.
  }
  if (waiting.size > 0 && tries < 5) schedule(Math.max(500, 1_000 * tries));
}

export function startRefreshing(): void {
  on('hub:refresh', ({ id }) => refresh(id));
  on('hub:connected', () => {
    if (waiting.size === 0) return;
    tries = 0;
    schedule(200);
  });
}
