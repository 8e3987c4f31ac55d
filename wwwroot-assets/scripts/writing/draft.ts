// What somebody types is stored in the browser at once and on the server within a second.
// Only the server's confirmation of the finished text takes the copies away.

import { draftPrefix, saveDraftRequest, parseDraftCopy, type DraftCopy } from './draft-copy';
import { removeStored, store, readStored } from '../page/local-storage';
import { on } from '../page/events';
import { text } from '../page/texts';

const typingPause = 400;
const maxDelay = 900;
const retryDelays = [1_000, 2_000, 5_000];

type Field = HTMLInputElement | HTMLTextAreaElement;

export function requestToken(form: HTMLFormElement): string {
  const field = form.elements.namedItem('__RequestVerificationToken') as HTMLInputElement | null;
  return field?.value ?? document.querySelector<HTMLMetaElement>('meta[name="request-token"]')?.content ?? '';
}

export class Draft {
  readonly #form: HTMLFormElement;
  readonly #name: string;
  #timer: number | undefined;
  #changedAt = 0;
  #attempt = 0;
  #posting: Promise<void> | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#name = draftPrefix(form.dataset.person ?? '') + (form.dataset.draftKey ?? '');
    if (this.#isTypedAlready()) this.#join();
    else this.#restore();
    form.addEventListener('input', () => this.#remember());
    addEventListener('pagehide', () => this.#flush());
    on('hub:connected', () => this.#timer !== undefined && this.#later(0));
  }

  get text(): string {
    return JSON.stringify([this.#value('title'), this.#value('body')]);
  }

  /** The text leaves for the server; a later visit must know under which key. */
  async leaving(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#keep({ sent: this.text });
    // A draft that is still on its way would come back to life behind the finished post.
    await Promise.race([this.#posting, new Promise(resolve => setTimeout(resolve, 1_500))]);
  }

  /** The server has it: both copies go. What was typed since stays, as a new draft under a new key. */
  confirmed(sentText: string): void {
    const isSame = this.text === sentText;
    this.#set('idempotencyKey', crypto.randomUUID());
    if (!isSame) return this.#remember();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#set('title', '');
    this.#set('body', '');
    removeStored(this.#name);
    this.#say('');
    this.#form.querySelector('textarea')?.dispatchEvent(new CustomEvent('hub:cleared', { bubbles: true }));
  }

  /** Nothing was written: the next try is a new one, not a repetition that would get the old answer. */
  refused(): void {
    this.#set('idempotencyKey', crypto.randomUUID());
    this.#keep({});
  }

  #field(name: string): Field | null {
    return this.#form.elements.namedItem(name) as Field | null;
  }

  #value(name: string): string {
    return this.#field(name)?.value ?? '';
  }

  #set(name: string, value: string): void {
    const field = this.#field(name);
    if (field) field.value = value;
  }

  #read(): DraftCopy | undefined {
    return parseDraftCopy(readStored(this.#name));
  }

  #keep(more: Partial<DraftCopy>): void {
    const copy: DraftCopy = {
      title: this.#value('title'),
      body: this.#value('body'),
      at: new Date().toISOString(),
      idempotencyKey: this.#value('idempotencyKey'),
      ...more,
    };
    store(this.#name, JSON.stringify(copy));
  }

  /** The page was slow and somebody was quick: there is a text that no event has told us of. */
  #isTypedAlready(): boolean {
    return ['title', 'body'].some(name => {
      const field = this.#field(name);
      return field && field.value !== '' && field.value !== field.defaultValue;
    });
  }

  /** What was typed before this script came stays, behind a copy of an earlier visit that the server does not have. */
  #join(): void {
    const copy = this.#read();
    const isKnown = !copy || copy.isSaved || this.#value('body').includes(copy.body);
    if (!isKnown) this.#set('body', `${copy.body.trimEnd()}\n\n${this.#value('body')}`);
    this.#remember();
  }

  #restore(): void {
    const copy = this.#read();
    // Once the server has the copy, its own is the younger one: it may have been continued or sent elsewhere.
    // No clocks are compared; those of old phones are wrong.
    if (!copy || copy.isSaved || (!copy.body && !copy.title)) return;
    this.#set('title', copy.title);
    this.#set('body', copy.body);
    if (copy.sent === this.text && copy.idempotencyKey) this.#set('idempotencyKey', copy.idempotencyKey);
    this.#say('DraftRestored');
    this.#later(typingPause);
  }

  #remember(): void {
    const before = this.#read();
    this.#keep(before?.sent ? { sent: before.sent } : {});
    this.#say('DraftSavedHere');
    this.#changedAt ||= Date.now();
    this.#attempt = 0;
    this.#later(Math.max(0, Math.min(typingPause, this.#changedAt + maxDelay - Date.now())));
  }

  #later(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#posting = this.#post();
    }, delay);
  }

  #request(): [string, RequestInit] {
    const { draftKey = '', draftUrl = '' } = this.#form.dataset;
    return [draftUrl, saveDraftRequest(draftKey, { title: this.#value('title'), body: this.#value('body') }, requestToken(this.#form))];
  }

  async #post(): Promise<void> {
    this.#timer = undefined;
    this.#changedAt = 0;
    const posted = this.text;
    const [url, request] = this.#request();
    if (!url) return;
    try {
      const response = await fetch(url, request);
      if (response.ok) return this.#saved(posted);
      // A refusal is an answer; asking again would bring the same one. The copy here remains.
      if (response.status < 500 && response.status !== 429) return;
    } catch {
      // No line: asked again below.
    }
    // Typing or sending since has set its own time.
    if (this.#timer !== undefined || this.text !== posted) return;
    this.#later((retryDelays[Math.min(this.#attempt, retryDelays.length - 1)] ?? 5_000) * (0.8 + Math.random() * 0.4));
    this.#attempt += 1;
  }

  #saved(posted: string): void {
    if (posted !== this.text) return;
    const copy = this.#read();
    if (!copy) return;
    this.#keep({ ...copy, isSaved: true });
    this.#say('DraftSaved');
  }

  #flush(): void {
    if (this.#timer === undefined) return;
    const [url, request] = this.#request();
    if (url) void fetch(url, { ...request, keepalive: true }).catch(() => undefined);
  }

  #say(key: string): void {
    const line = this.#form.querySelector('[data-draft-state]');
    if (line) line.textContent = key && text(key);
  }
}
