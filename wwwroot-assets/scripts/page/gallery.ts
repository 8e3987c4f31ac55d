// The pictures of a page are links to pages that show one each. Here they open above the page instead, one by one:
// arrows and a finger lead on, Escape closes, and the focus is then on the picture that was seen last.

import { onSwipe } from './swipe';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Asked for each time: the stream may have exchanged the pictures meanwhile. */
function links(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('[data-gallery] a[data-picture]')];
}

function isPlain(click: MouseEvent): boolean {
  return click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
}

function show(dialog: HTMLDialogElement, at: number, all: HTMLAnchorElement[]): void {
  const link = all[at];
  const small = link?.querySelector('img');
  const place = dialog.querySelector('[data-gallery-place]');
  const caption = dialog.querySelector<HTMLElement>('[data-gallery-caption]');
  if (!link || !place || !caption) return;
  const large = document.createElement('img');
  large.src = new URL(link.dataset.picture ?? '', document.baseURI).href;
  large.alt = small?.alt ?? '';
  large.lang = small?.lang ?? '';
  place.replaceChildren(large);
  const position = (caption.dataset.position ?? '').replace('{0}', String(at + 1)).replace('{1}', String(all.length));
  caption.textContent = large.alt ? `${position}: ${large.alt}` : position;
}

export function startGallery(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-gallery-dialog]');
  if (!dialog || typeof dialog.showModal !== 'function') return;
  let at = 0;

  const step = (by: number): void => {
    const all = links();
    if (all.length === 0) return;
    at = (at + by + all.length) % all.length;
    show(dialog, at, all);
  };

  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-gallery] a[data-picture]') : null;
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    at = links().indexOf(link);
    dialog.hidden = false;
    dialog.showModal();
    step(0);
  });
  const place = dialog.querySelector<HTMLElement>('[data-gallery-place]');
  if (place) onSwipe(place, step);
  dialog.addEventListener('keydown', event => {
    const by = steps[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  });
  dialog.addEventListener('click', event => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-gallery-step],[data-gallery-close]') : null;
    // Beside the picture is the page: a press there closes, too.
    if (event.target === dialog || pressed?.dataset.galleryClose !== undefined) dialog.close();
    else if (pressed) step(Number(pressed.dataset.galleryStep));
  });
  dialog.addEventListener('close', () => {
    dialog.hidden = true;
    links()[at]?.focus();
  });
}
