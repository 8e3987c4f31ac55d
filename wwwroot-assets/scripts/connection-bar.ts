// The quiet line at the foot of the window: it tells that the page does not follow at the moment, and what is safe.

import { hear } from './signals';
import { text } from './texts';

/** Short losses are nobody's business. */
const patience = 1_500;
const farewell = 3_000;

let timer: number | undefined;
let showsLoss = false;
let holdsNotice = false;

function bar(): HTMLElement | null {
  return document.getElementById('connection');
}

function show(sentence: string, state: string): HTMLElement | undefined {
  const element = bar();
  if (!element || !sentence) return undefined;
  const line = document.createElement('p');
  line.textContent = sentence;
  element.dataset.state = state;
  element.replaceChildren(line);
  return element;
}

function hide(): void {
  if (!holdsNotice) bar()?.replaceChildren();
}

/** A line with a button that stays until it is answered. */
export function showNotice(sentence: string, label: string, act: () => void): void {
  holdsNotice = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--small';
  button.textContent = label;
  button.addEventListener('click', act);
  show(sentence, 'notice')?.append(button);
}

function lost(): void {
  clearTimeout(timer);
  if (showsLoss || holdsNotice) return;
  timer = setTimeout(() => {
    showsLoss = true;
    show(text('Lost'), 'lost');
  }, patience);
}

function back(): void {
  clearTimeout(timer);
  if (!showsLoss) return;
  showsLoss = false;
  if (holdsNotice) return;
  show(text('Back'), 'back');
  timer = setTimeout(hide, farewell);
}

export function wireConnectionBar(): void {
  hear('hub:lost', lost);
  hear('hub:connected', back);
  hear('hub:notice', ({ sentence, label, act }) => showNotice(sentence, label, act));
}
