// Events between the scripts of a page. They are dispatched on the document, because the scripts of visitors
// and of signed-in people are separate bundles and must not share objects.

interface PageEvents {
  /** An element was put on the page by the stream; `isNew` is false when it took the place of an older self. */
  'hub:arrived': { element: HTMLElement; isNew: boolean };
  /** A numbered element belongs to another page of the same list. The element is not in the document. */
  'hub:elsewhere': { element: HTMLElement };
  /** Every followed stream is up to date. */
  'hub:connected': null;
  'hub:lost': null;
  /** Somebody wants the element with this id fresh from the server. */
  'hub:refresh': { id: string };
  /** A line with a button that stays until it is answered. */
  'hub:notice': { sentence: string; label: string; act: () => void };
  /** A sentence for those who listen to the page. */
  'hub:announce': { sentence: string };
}

export function emit<K extends keyof PageEvents>(name: K, detail: PageEvents[K]): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

export function on<K extends keyof PageEvents>(name: K, heard: (detail: PageEvents[K]) => void): void {
  document.addEventListener(name, event => heard((event as CustomEvent<PageEvents[K]>).detail));
}
