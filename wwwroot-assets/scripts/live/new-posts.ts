// "2 нови отговора": a button, shown when new posts are outside the window; a click scrolls to the first.

import { isOnScreen } from './dom-update';
import { on } from '../page/events';
import { counted } from '../page/texts';

const unseen = new Set<HTMLElement>();

function button(): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>('#new-posts');
}

function show(): void {
  const element = button();
  if (!element) return;
  const label = element.querySelector('[data-label]') ?? element;
  if (unseen.size > 0) label.textContent = counted('NewReply', unseen.size);
  element.hidden = unseen.size === 0;
}

function isOwn(element: HTMLElement): boolean {
  const person = document.body.dataset.person;
  return Boolean(person) && element.dataset.author === person;
}

function add(element: HTMLElement): void {
  if (!element.classList.contains('post') || isOwn(element)) return;
  unseen.add(element);
  show();
}

/** Posts on this page that are visible count as seen; those of other pages wait for the click. */
function forgetSeen(): void {
  const before = unseen.size;
  unseen.forEach(element => {
    const now = element.isConnected ? element : document.getElementById(element.id);
    if (now && isOnScreen(now)) unseen.delete(element);
  });
  if (unseen.size !== before) show();
}

function showFirstUnseen(): void {
  const first = [...unseen][0];
  unseen.clear();
  show();
  if (!first) return;
  const here = document.getElementById(first.id);
  if (!here) {
    const link = first.querySelector<HTMLAnchorElement>('a[rel~="bookmark"]');
    if (link) location.assign(link.href);
    return;
  }
  here.tabIndex = -1;
  here.focus({ preventScroll: true });
  const isMotionReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  here.scrollIntoView({ block: 'start', behavior: isMotionReduced ? 'auto' : 'smooth' });
}

export function startNewPostsButton(): void {
  if (!button()) return;
  on('hub:arrived', ({ element, isNew }) => {
    if (isNew && !(isOnScreen(element) && document.visibilityState === 'visible')) add(element);
  });
  on('hub:elsewhere', ({ element }) => add(element));
  // The button itself may be exchanged with the part of the page it stands in.
  document.addEventListener('click', event => event.target instanceof Element && event.target.closest('#new-posts') && showFirstUnseen());
  addEventListener('scroll', forgetSeen, { passive: true });
  document.addEventListener('visibilitychange', forgetSeen);
}
