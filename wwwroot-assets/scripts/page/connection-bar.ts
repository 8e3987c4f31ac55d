// The line at the foot of the window that says that the page is not connected, and what is saved.

import { on } from './events';
import { text } from './texts';

/** Shorter losses are not shown. */
const lossDelay = 1_500;
const backDuration = 3_000;

let timer: number | undefined;
let isLossShown = false;
let hasNotice = false;

function connectionBar(): HTMLElement | null {
  return document.getElementById('connection');
}

function show(sentence: string, state: string): HTMLElement | undefined {
  const element = connectionBar();
  if (!element || !sentence) return undefined;
  const line = document.createElement('p');
  line.textContent = sentence;
  element.dataset.state = state;
  element.replaceChildren(line);
  return element;
}

function hide(): void {
  if (!hasNotice) connectionBar()?.replaceChildren();
}

/** A line with a button that stays until it is answered. */
export function showNotice(sentence: string, label: string, act: () => void): void {
  hasNotice = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--small';
  button.textContent = label;
  button.addEventListener('click', act);
  show(sentence, 'notice')?.append(button);
}

function showLoss(): void {
  clearTimeout(timer);
  if (isLossShown || hasNotice) return;
  timer = setTimeout(() => {
    isLossShown = true;
    show(text('Lost'), 'lost');
  }, lossDelay);
}

function showBack(): void {
  clearTimeout(timer);
  if (!isLossShown) return;
  isLossShown = false;
  if (hasNotice) return;
  show(text('Back'), 'back');
  timer = setTimeout(hide, backDuration);
}

export function startConnectionBar(): void {
  on('hub:lost', showLoss);
  on('hub:connected', showBack);
  on('hub:notice', ({ sentence, label, act }) => showNotice(sentence, label, act));
}
