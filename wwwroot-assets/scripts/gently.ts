// Changing a page under somebody's eyes: what he reads stays where it is, the focus stays where it was.

const focusable = 'a[href],button,input,select,textarea,summary,[tabindex]';

function onScreen(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.height > 0;
}

/** What the reader holds on to: the field he types in, else the first item he can see. */
function anchor(): Element | undefined {
  const active = document.activeElement;
  if (active && active !== document.body && active.matches('input,textarea') && onScreen(active)) return active;
  // At the very top nobody has started to read: what is new may show itself.
  if (scrollY < 8) return undefined;
  return [...document.querySelectorAll('[data-live] li[id]')].find(onScreen);
}

/** Does `change` and moves the page by what it pushed the anchor away. */
export function steadily(change: () => void): void {
  const held = anchor();
  const before = held?.getBoundingClientRect().top;
  const root = document.documentElement;
  // The browser's own anchoring is off meanwhile, or both would correct the same jump.
  root.style.overflowAnchor = 'none';
  try {
    change();
    const now = held?.isConnected ? held : held?.id ? document.getElementById(held.id) : null;
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

/** Puts `fresh` in the place of `old`; the focus inside moves along, nothing scrolls. */
export function exchange(old: Element, fresh: Element): void {
  const active = document.activeElement;
  const held = active && old.contains(active) ? active : null;
  const heir = held && counterpart(held, old, fresh);
  old.replaceWith(fresh);
  heir?.focus({ preventScroll: true });
}

export function isOnScreen(element: Element): boolean {
  return element.isConnected && onScreen(element);
}
