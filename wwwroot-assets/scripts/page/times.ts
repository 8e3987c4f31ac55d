// "преди 5 минути" for a day, then the date. The server writes the date, so a page without scripts is right too.

import { language } from './texts';
import { on } from './events';

const day = 24 * 60 * 60 * 1000;
const absolute = new WeakMap<Element, string>();
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** Words for a moment that lies `age` milliseconds back. */
function relativeWords(age: number): string {
  const minutes = Math.floor(age / 60_000);
  if (minutes < 1) return relative.format(0, 'second');
  return minutes < 60 ? relative.format(-minutes, 'minute') : relative.format(-Math.floor(minutes / 60), 'hour');
}

function show(time: HTMLTimeElement, now: number): void {
  if (!absolute.has(time)) absolute.set(time, time.textContent ?? '');
  const age = now - Date.parse(time.dateTime);
  // A clock that runs a little behind the server's must not hide "now".
  const next = age > -60_000 && age < day ? relativeWords(Math.max(0, age)) : absolute.get(time) ?? '';
  if (time.textContent !== next) time.textContent = next;
}

function all(root: ParentNode = document): NodeListOf<HTMLTimeElement> {
  return root.querySelectorAll<HTMLTimeElement>('time[data-relative]');
}

/** "Open now" is true until a moment; after it the sentence goes, and what it was reckoned from stays. */
function hideOutdated(now: number): void {
  document.querySelectorAll<HTMLElement>('[data-until]').forEach(sentence => {
    if (Date.parse(sentence.dataset.until ?? '') <= now) sentence.hidden = true;
  });
}

function showAll(): void {
  const now = Date.now();
  hideOutdated(now);
  all().forEach(time => show(time, now));
}

export function startRelativeTimes(): void {
  showAll();
  setInterval(showAll, 60_000);
  on('hub:arrived', ({ element }) => all(element).forEach(time => show(time, Date.now())));
  // On paper "five minutes ago" means nothing.
  addEventListener('beforeprint', () => all().forEach(time => (time.textContent = absolute.get(time) ?? time.textContent)));
  addEventListener('afterprint', showAll);
}
