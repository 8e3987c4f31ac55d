// A finger that moves sideways over an element: to the left is on, to the right is back. Up and down, and two fingers, are the
// browser's (`touch-action` in the style sheet); in a picture that is drawn large, so is everything.

const least = 40;
const drawnLarge = 1.01;

interface Touch {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** Whoever asked for less motion sees the next picture, and nothing move under his finger. */
function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function wireSwipe(place: HTMLElement, step: (by: number) => void): void {
  let touch: Touch | undefined;

  const follow = (by: number): void => {
    const picture = place.firstElementChild;
    if (picture instanceof HTMLElement) picture.style.transform = by === 0 || isCalm() ? '' : `translateX(${by}px)`;
  };
  const forget = (): void => {
    touch = undefined;
    follow(0);
  };

  visualViewport?.addEventListener('resize', () => place.toggleAttribute('data-drawn-large', (visualViewport?.scale ?? 1) > drawnLarge));
  place.addEventListener('pointerdown', event => {
    // A second finger makes it a pinch.
    const isSwipe = event.isPrimary && event.pointerType !== 'mouse' && !place.hasAttribute('data-drawn-large');
    forget();
    if (isSwipe) touch = { id: event.pointerId, x: event.clientX, y: event.clientY };
  });
  place.addEventListener('pointermove', event => {
    if (event.pointerId === touch?.id) follow(Math.round(event.clientX - touch.x));
  });
  place.addEventListener('pointerup', event => {
    if (event.pointerId !== touch?.id) return;
    const [x, y] = [event.clientX - touch.x, event.clientY - touch.y];
    forget();
    if (Math.abs(x) >= least && Math.abs(x) > 1.5 * Math.abs(y)) step(x < 0 ? 1 : -1);
  });
  place.addEventListener('pointercancel', forget);
}
