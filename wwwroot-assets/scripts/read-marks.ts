// Tells the server how far a member has read: a post counts when it was before his eyes for a second.

import { hear } from './signals';

const look = 1_000;
const gather = 2_000;

export function wireReadMarks(): void {
  const container = document.querySelector<HTMLElement>('[data-read-url]');
  if (!container) return;
  let seen = Number(container.dataset.read ?? 0);
  let told = seen;
  let timer: number | undefined;
  const looks = new Map<Element, number>();

  function post(keepalive: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    const url = container?.dataset.readUrl;
    if (!url || seen <= told) return;
    const number = seen;
    const body = new URLSearchParams({
      thread: container.dataset.thread ?? '',
      number: String(number),
      __RequestVerificationToken: document.querySelector<HTMLMetaElement>('meta[name="request-token"]')?.content ?? '',
    });
    // A lost mark is no loss: the next one says more.
    fetch(url, { method: 'POST', body, keepalive }).then(response => response.ok && (told = Math.max(told, number)), () => undefined);
  }

  function count(element: Element): void {
    looks.delete(element);
    if (document.visibilityState !== 'visible') return;
    seen = Math.max(seen, Number((element as HTMLElement).dataset.number) || 0);
    if (seen > told) timer ??= setTimeout(() => post(false), gather);
  }

  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(looks.get(target));
      looks.delete(target);
      if (isIntersecting) looks.set(target, setTimeout(() => count(target), look));
    }
  });

  function observe(root: ParentNode): void {
    root.querySelectorAll('.post[data-number]').forEach(element => observer.observe(element));
  }

  observe(container);
  hear('hub:arrived', ({ element }) => {
    if (element.matches('.post[data-number]')) observer.observe(element);
    else observe(element);
  });
  addEventListener('pagehide', () => post(true));
  // A page that comes to the front again is looked at again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') return post(true);
    observer.disconnect();
    observe(document);
  });
}
