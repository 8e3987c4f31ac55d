// Carries out one change of a stream on the page. The HTML comes from our own server, which has cleaned it;
// a template element parses it, so nothing in it ever runs.

import { announce, announceOneMore } from '../page/announcer';
import { replaceElement, withScrollAnchor } from './dom-update';
import { refresh, refreshLater } from './refresh';
import { emit } from '../page/events';

export interface Change {
  stream: string;
  version: number;
  kind: string;
  action: 'append' | 'replace' | 'remove' | 'refresh';
  target: string;
  html: string | null;
}

function parse(html: string | null): HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = html ?? '';
  return [...template.content.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
}

/** Marks what has just come; the tint fades by itself, and does not exist where motion is not wanted. */
function highlight(element: HTMLElement): void {
  element.classList.add('is-new');
  setTimeout(() => element.classList.remove('is-new'), 2_000);
}

function announceArrival(element: HTMLElement, isNew: boolean): void {
  highlight(element);
  emit('hub:arrived', { element, isNew });
}

/** The child that `fresh` has to stand before; none when it comes last. */
function itemAfter(container: HTMLElement, fresh: HTMLElement): HTMLElement | undefined {
  const { order, number } = fresh.dataset;
  const children = [...container.children] as HTMLElement[];
  if ('liveSorted' in container.dataset && order !== undefined) return children.find(child => (child.dataset.order ?? '') < order);
  if (number !== undefined) return children.find(child => Number(child.dataset.number ?? 0) > Number(number));
  return undefined;
}

function insert(container: HTMLElement, fresh: HTMLElement): void {
  container.insertBefore(fresh, itemAfter(container, fresh) ?? null);
  const maxItems = Number(container.dataset.liveMax) || Infinity;
  // A list that ends with the newest (the last answers under an item) gives up its first.
  const isNewestLast = 'liveNewest' in container.dataset;
  while (container.children.length > maxItems) (isNewestLast ? container.firstElementChild : container.lastElementChild)?.remove();
}

type PagePosition = 'here' | 'before' | 'after';

/** Where the page has this number; `data-live-numbers="21-40"` on the container is the page's share. */
function positionOf(container: HTMLElement, fresh: HTMLElement): PagePosition {
  const range = /^(\d+)-(\d+)$/.exec(container.dataset.liveNumbers ?? '');
  if (!range) return 'here';
  const last = Number(range[2]);
  const number = Number(fresh.dataset.number);
  if (number) return number < Number(range[1]) ? 'before' : number > last ? 'after' : 'here';
  // A line of the timeline stands after the newest post, so only the last page has it.
  return 'liveLast' in container.dataset ? 'here' : 'after';
}

function upsert(container: HTMLElement, fresh: HTMLElement): void {
  const old = fresh.id ? document.getElementById(fresh.id) : null;
  if (old && container.contains(old)) {
    if (old.dataset.order === fresh.dataset.order) {
      replaceElement(old, fresh);
    } else {
      replaceElement(old, fresh);
      const active = document.activeElement;
      insert(container, fresh);
      if (active instanceof HTMLElement && fresh.contains(active)) active.focus({ preventScroll: true });
    }
    announceArrival(fresh, false);
    return;
  }
  const place = positionOf(container, fresh);
  if (place === 'here') {
    insert(container, fresh);
    if (!fresh.isConnected) return;
    announceArrival(fresh, true);
    announceNew(container, fresh);
  } else if (place === 'after') {
    if (fresh.dataset.number) delete container.dataset.liveLast;
    emit('hub:elsewhere', { element: fresh });
    announceNew(container, fresh);
    document.querySelectorAll('[data-live-refresh][id]').forEach(element => refreshLater(element.id));
  }
}

/** Lines of the timeline are sentences already; other things are counted under the container's key. */
function announceNew(container: HTMLElement, fresh: HTMLElement): void {
  if (fresh.classList.contains('timeline-event')) announce((fresh.textContent ?? '').replace(/\s+/g, ' ').trim());
  else if (container.dataset.liveAnnounce && fresh.dataset.author !== (document.body.dataset.person ?? '-')) {
    announceOneMore(container.dataset.liveAnnounce);
  }
}

/** The list that a change is about, when it shows the first of many in an order. */
function sortedList(change: Change, target: HTMLElement): HTMLElement | undefined {
  const list = change.action === 'append' ? target : change.action === 'remove' ? target.parentElement : null;
  return list && 'liveSorted' in list.dataset ? list : undefined;
}

/** What stands behind the end of a full list, and that there is nothing at all, only the server knows. */
function refillList(list: HTMLElement, before: Element[], change: Change): void {
  const maxItems = Number(list.dataset.liveMax) || Infinity;
  if (list.children.length === 0) return refresh('main', change);
  list.closest('[data-live]')?.querySelector('.empty')?.remove();
  list.closest('[data-live]')?.parentElement?.querySelector(':scope > .empty')?.remove();
  if (before.length < maxItems) return;
  const last = list.lastElementChild;
  const hasSunk = last !== null && before.some(element => element.id === last.id) && before[before.length - 1]?.id !== last.id;
  const hasNew = [...list.children].some(element => before.every(known => known.id !== element.id));
  if (list.children.length < maxItems || (hasSunk && !hasNew)) refresh(list.id, change);
  document.querySelectorAll('[data-live-refresh][id]').forEach(element => refreshLater(element.id));
}

/** Lists of some of a stream's things only, by a filter or by page: which belong there, only the server knows. */
function refreshViews(change: Change): void {
  document.querySelectorAll<HTMLElement>('[data-live-view][id]').forEach(view => {
    if (view.dataset.liveView === change.stream) refresh(view.id, change);
  });
}

/** A target that is not on this page is no fault: pages show different parts of one stream. */
export function apply(change: Change): void {
  refreshViews(change);
  const target = document.getElementById(change.target);
  if (!target) return;
  const list = sortedList(change, target);
  const before = list ? [...list.children] : [];
  withScrollAnchor(() => {
    if (change.action === 'append') {
      parse(change.html).forEach(fresh => upsert(target, fresh));
    } else if (change.action === 'replace') {
      const fresh = parse(change.html)[0];
      if (!fresh) return;
      replaceElement(target, fresh);
      announceArrival(fresh, false);
    } else if (change.action === 'remove') {
      target.remove();
    } else {
      refresh(change.target, change);
    }
  });
  if (list) refillList(list, before, change);
}
