// Tells the server how far a member has read: a post counts when it was visible for a second.

import { on } from '../page/events';

const viewingTime = 1_000;
const postDelay = 2_000;

export function startReadMarks(): void {
  const container = document.querySelector<HTMLElement>('[data-read-url]');
  if (!container) return;
  let seen = Number(container.dataset.read ?? 0);
  let reported = seen;
  let timer: number | undefined;
  const viewingTimers = new Map<Element, number>();

  function post(keepalive: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    const url = container?.dataset.readUrl;
    if (!url || seen <= reported) return;
    const number = seen;
    const body = new URLSearchParams({
      thread: container.dataset.thread ?? '',
      number: String(number),
      __RequestVerificationToken: document.querySelector<HTMLMetaElement>('meta[name="request-token"]')?.content ?? '',
    });
    // A lost mark is no loss: the next one says more.
    fetch(url, { method: 'POST', body, keepalive }).then(
      response => response.ok && (reported = Math.max(reported, number)),
      () => undefined,
    );
  }

  function count(element: Element): void {
    viewingTimers.delete(element);
    if (document.visibilityState !== 'visible') return;
    seen = Math.max(seen, Number((element as HTMLElement).dataset.number) || 0);
    if (seen > reported) timer ??= setTimeout(() => post(false), postDelay);
  }

  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(viewingTimers.get(target));
      viewingTimers.delete(target);
      if (isIntersecting) viewingTimers.set(target, setTimeout(() => count(target), viewingTime));
    }
  });

  function observe(root: ParentNode): void {
    root.querySelectorAll('.post[data-number]').forEach(element => observer.observe(element));
  }

  observe(container);
  on('hub:arrived', ({ element }) => {
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
