// A finger that moves sideways over an element: to the left is on, to the right is back. Up and down, and two fingers, are the
// browser's (`touch-action` in the style sheet); in a picture that is drawn large, so is everything.

const minDistance = 40;
const zoomThreshold = 1.01;

interface Touch {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** With less motion the picture does not follow the finger; the swipe still works. */
function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function onSwipe(place: HTMLElement, step: (by: number) => void): void {
  let touch: Touch | undefined;

  const moveBy = (by: number): void => {
    const picture = place.firstElementChild;
    if (picture instanceof HTMLElement) picture.style.transform = by === 0 || prefersReducedMotion() ? '' : `translateX(${by}px)`;
  };
  const reset = (): void => {
    touch = undefined;
    moveBy(0);
  };

  visualViewport?.addEventListener('resize', () => place.toggleAttribute('data-drawn-large', (visualViewport?.scale ?? 1) > zoomThreshold));
  place.addEventListener('pointerdown', event => {
    // A second finger makes it a pinch.
    const isSwipe = event.isPrimary && event.pointerType !== 'mouse' && !place.hasAttribute('data-drawn-large');
    reset();
    if (isSwipe) touch = { id: event.pointerId, x: event.clientX, y: event.clientY };
  });
  place.addEventListener('pointermove', event => {
    if (event.pointerId === touch?.id) moveBy(Math.round(event.clientX - touch.x));
  });
  place.addEventListener('pointerup', event => {
    if (event.pointerId !== touch?.id) return;
    const [x, y] = [event.clientX - touch.x, event.clientY - touch.y];
    reset();
    if (Math.abs(x) >= minDistance && Math.abs(x) > 1.5 * Math.abs(y)) step(x < 0 ? 1 : -1);
  });
  place.addEventListener('pointercancel', reset);
}
