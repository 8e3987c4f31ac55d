// Changes a page while somebody reads it: the scroll position and the focus stay where they were.

const focusable = 'a[href],button,input,select,textarea,summary,[tabindex]';

function onScreen(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.height > 0;
}

/** The element that must not move: the field in which the reader types, else the first visible item. */
function scrollAnchor(): Element | undefined {
  const active = document.activeElement;
  if (active && active !== document.body && active.matches('input,textarea') && onScreen(active)) return active;
  // At the very top nobody has started to read: what is new may show itself.
  if (scrollY < 8) return undefined;
  return [...document.querySelectorAll('[data-live] li[id]')].find(onScreen);
}

/** Does `change` and moves the page by what it pushed the anchor away. */
export function withScrollAnchor(change: () => void): void {
  const heldElement = scrollAnchor();
  const before = heldElement?.getBoundingClientRect().top;
  const root = document.documentElement;
  // The browser's own anchoring is off meanwhile, or both would correct the same jump.
  root.style.overflowAnchor = 'none';
  try {
    change();
    const now = heldElement?.isConnected ? heldElement : heldElement?.id ? document.getElementById(heldElement.id) : null;
    if (now && before !== undefined) {
      const moved = now.getBoundingClientRect().top - before;
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' as ScrollBehavior });
    }
  } finally {
    requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
  }
}

/** The counterpart of `active` in the fresh element: same id, else same address, else same place. */
function counterpart(active: Element, old: Element, fresh: Element): HTMLElement | null {
  if (active === old) return fresh as HTMLElement;
  if (active.id) return fresh.querySelector<HTMLElement>(`#${CSS.escape(active.id)}`);
  const href = active.getAttribute('href');
  if (href) return fresh.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
  const place = [...old.querySelectorAll(focusable)].indexOf(active);
  return fresh.querySelectorAll<HTMLElement>(focusable)[place] ?? null;
}

/** What must outlive an exchange: a place where somebody writes, with its cursor and its line to the server. */
function keptChild(element: Element): Element | undefined {
  return [...element.children].find(child => child.id !== '' && child.hasAttribute('data-live-keep'));
}

function holdsText(kept: Element): boolean {
  return [...kept.querySelectorAll('textarea')].some(field => field.value.trim() !== '');
}

/**
 * Exchanges everything around a kept child, which never leaves the page: its focus, selection and half-typed letter stay.
 * Without a counterpart in `fresh` it stays at the end as long as there is text in it. False when nothing is to be kept.
 */
function replaceAround(old: Element, fresh: Element): boolean {
  const kept = keptChild(old);
  const freshKept = kept && [...fresh.children].find(child => child.id === kept.id);
  if (!kept || !(freshKept ?? holdsText(kept))) return false;
  const around = [...fresh.childNodes];
  const at = freshKept ? around.indexOf(freshKept) : around.length;
  for (const node of [...old.childNodes]) if (node !== kept) node.remove();
  kept.before(...around.slice(0, at));
  kept.after(...around.slice(at + 1));
  return true;
}

/** Puts `fresh` in the place of `old`; the focus inside moves along, nothing scrolls. Returns the element that is there now. */
export function replaceElement(old: Element, fresh: Element): Element {
  const active = document.activeElement;
  const heldElement = active && old.contains(active) ? active : null;
  const focusTarget = heldElement && counterpart(heldElement, old, fresh);
  const stays = replaceAround(old, fresh);
  if (!stays) old.replaceWith(fresh);
  if (focusTarget?.isConnected) focusTarget.focus({ preventScroll: true });
  return stays ? old : fresh;
}

export function isOnScreen(element: Element): boolean {
  return element.isConnected && onScreen(element);
}
