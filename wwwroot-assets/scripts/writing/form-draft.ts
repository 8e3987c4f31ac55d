// A form of many fields, kept whole: in the browser at once, on the server within a second. What the server saved as the real thing
// takes both copies away; until then a lost line, a closed window or an expired sign-in costs nothing.

import { requestToken } from './draft';
import { draftPrefix, parseDraftCopy, saveDraftRequest, type DraftCopy } from './draft-copy';
import { removeStored, store, readStored } from '../page/local-storage';
import { text } from '../page/texts';

const typingPause = 600;

function isOurs(name: string): boolean {
  return name !== '' && !name.startsWith('__') && name !== 'idempotencyKey' && name !== 'act';
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

class FormDraft {
  readonly #form: HTMLFormElement;
  readonly #name: string;
  #timer: number | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#name = `${draftPrefix(form.dataset.person ?? '')}${form.dataset.wholeDraft ?? ''}`;
    if ('draftDone' in form.dataset) removeStored(this.#name);
    else this.#restore();
    form.addEventListener('input', () => this.#remember());
    // What is sent is no draft any more, nor what is discarded: it must not be kept once again while the page goes.
    form.addEventListener('submit', () => this.#rest());
    document.querySelector('form[data-draft-discard]')?.addEventListener('submit', () => this.#rest());
    addEventListener('pagehide', () => this.#timer !== undefined && this.#post(true));
  }

  #body(): string {
    const fields: Record<string, string> = {};
    new FormData(this.#form).forEach((value, name) => {
      if (!isOurs(name) || typeof value !== 'string') return;
      fields[name] = fields[name] === undefined ? value : `${fields[name]},${value}`;
    });
    return JSON.stringify(fields);
  }

  #restore(): void {
    const kept = parseDraftCopy(readStored(this.#name));
    // The server's copy, once it has one, is on the page already.
    if (!kept || kept.isSaved || kept.body === this.#body()) return;
    const fields = JSON.parse(kept.body) as Record<string, string>;
    for (const element of this.#form.elements) {
      if (!isField(element) || !isOurs(element.name) || element.type === 'hidden') continue;
      const value = fields[element.name];
      if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) {
        element.checked = (value ?? '').split(',').includes(element.value);
      } else {
        element.value = value ?? '';
      }
    }
    this.#say('DraftRestored');
    this.#later();
  }

  #remember(): void {
    this.#keep(this.#body(), false);
    this.#say('DraftSavedHere');
    this.#later();
  }

  #keep(body: string, isSaved: boolean): void {
    store(this.#name, JSON.stringify({ title: '', body, at: new Date().toISOString(), idempotencyKey: '', isSaved } satisfies DraftCopy));
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#post(false);
    }, typingPause);
  }

  #post(isLeaving: boolean): void {
    const posted = this.#body();
    const { wholeDraft = '', draftUrl = '' } = this.#form.dataset;
    const request = saveDraftRequest(wholeDraft, { title: '', body: posted }, requestToken(this.#form));
    fetch(draftUrl, { ...request, keepalive: isLeaving }).then(
      response => {
        if (!response.ok || posted !== this.#body()) return;
        this.#keep(posted, true);
        this.#say('DraftSaved');
      },
      () => undefined,
    );
  }

  #say(key: string): void {
    const line = this.#form.querySelector('[data-draft-state]');
    if (line) line.textContent = text(key);
  }
}

export function startFormDrafts(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-whole-draft]').forEach(form => new FormDraft(form));
}
