// "3 нови" in lists. Rows that the stream brings are alike for everybody; how far this member has read stands on the list,
// `data-read-marks="42:7 43:"`, and what the list does not say the server is asked for.

import { on, emit } from '../page/events';
import { counted } from '../page/texts';

type Marks = Map<string, number | undefined>;

function marksOf(list: HTMLElement): Marks {
  const marks: Marks = new Map();
  for (const pair of (list.dataset.readMarks ?? '').split(' ').filter(Boolean)) {
    const [thread = '', number = ''] = pair.split(':');
    marks.set(`thread-${thread}`, number === '' ? undefined : Number(number));
  }
  return marks;
}

function label(row: HTMLElement, unread: number): void {
  row.querySelector('.row')?.classList.add('row--unread');
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.textContent = counted('Unread', unread);
  row.querySelector('.row__figures')?.append(badge);
}

/** A row that came without its badge. */
function complete(row: HTMLElement, list: HTMLElement): void {
  if (row.querySelector('.badge')) return;
  const marks = marksOf(list);
  const number = Number(row.dataset.number);
  if (marks.has(row.id)) {
    const read = marks.get(row.id);
    if (read !== undefined && number > read) label(row, number - read);
  } else if (number > 1) {
    // It was not on this page before; nobody has opened a thread that has just begun.
    emit('hub:refresh', { id: list.id });
  }
}

/** The member may have read in another window meanwhile. */
function askAgain(): void {
  document.querySelectorAll<HTMLElement>('[data-read-marks][id]').forEach(list => emit('hub:refresh', { id: list.id }));
}

export function startUnreadBadges(): void {
  on('hub:arrived', ({ element }) => {
    const list = element.parentElement;
    if (list?.matches('[data-read-marks][id]') && element.dataset.number) complete(element, list);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && askAgain());
  addEventListener('pageshow', event => event.persisted && askAgain());
}
