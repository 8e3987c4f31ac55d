// Sending without leaving the page. Without this script the same form posts by itself.

import { Draft } from './draft';
import { send, type SendResult, type Refusal } from './send';
import { on, emit } from '../page/events';
import { text } from '../page/texts';

const streamTimeout = 2_000;

class ReplyForm {
  readonly #form: HTMLFormElement;
  readonly #draft: Draft;
  #isSending = false;
  #hurry: (() => void) | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#draft = new Draft(form);
    form.addEventListener('submit', event => {
      // A button that asks for a page (the preview) is the browser's.
      if (event.submitter?.hasAttribute('data-plain-submit')) return;
      event.preventDefault();
      if (this.#isSending) this.#hurry?.();
      else void this.#submit(event.submitter);
    });
    form.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
  }

  async #submit(submitter: HTMLElement | null): Promise<void> {
    this.#isSending = true;
    this.#showError();
    // Fixed now: words typed while the line is down belong to the next draft, not to this post.
    const payload = new FormData(this.#form);
    const sent = this.#draft.text;
    const button = submitter ?? this.#form.querySelector<HTMLElement>('button[type=submit],button:not([type])');
    try {
      await this.#draft.leaving();
      // Not form.action: the button of the preview is called so too and would stand in its place.
      const outcome = await send(this.#form.getAttribute('action') ?? '', payload, {
        sending: () => this.#state(button, true),
        waiting: hurry => {
          this.#hurry = hurry;
          this.#state(button, false);
          this.#note(text('SendRetrying'));
        },
      });
      this.#note('');
      if ('url' in outcome) this.#sent(outcome, sent);
      else this.#refused(outcome);
    } finally {
      this.#isSending = false;
      this.#hurry = undefined;
      this.#state(button, false);
    }
  }

  #sent(receipt: SendResult, sent: string): void {
    this.#draft.confirmed(sent);
    if ('composeNavigate' in this.#form.dataset || !this.#belongsHere(receipt)) {
      location.assign(receipt.url);
      return;
    }
    emit('hub:announce', { sentence: text('ReplySent') });
    setTimeout(() => {
      if (!document.getElementById(`post-${receipt.id}`)) emit('hub:refresh', { id: 'posts' });
    }, streamTimeout);
  }

  #refused(refusal: Refusal): void {
    this.#draft.refused();
    this.#showError(refusal);
  }

  #belongsHere(receipt: SendResult): boolean {
    const posts = document.querySelector<HTMLElement>('[data-live-numbers]');
    const share = /^(\d+)-(\d+)$/.exec(posts?.dataset.liveNumbers ?? '');
    return !share || (receipt.number >= Number(share[1]) && receipt.number <= Number(share[2]));
  }

  #state(button: HTMLElement | null, isBusy: boolean): void {
    if (isBusy) {
      button?.setAttribute('aria-disabled', 'true');
      this.#note(text('Sending'));
    } else {
      button?.removeAttribute('aria-disabled');
    }
  }

  #note(sentence: string): void {
    const line = this.#form.querySelector('[data-send-state]');
    if (line) line.textContent = sentence;
  }

  #showError(refusal?: Refusal): void {
    const place = this.#form.querySelector<HTMLElement>('[data-compose-error]');
    if (!place) return;
    place.replaceChildren();
    place.hidden = !refusal;
    if (!refusal) return;
    const line = document.createElement('p');
    line.textContent = refusal.detail || text('SendRefused');
    place.append(line);
    if (refusal.signIn) {
      const link = document.createElement('a');
      link.href = refusal.signIn;
      link.textContent = text('SignInAgain');
      place.append(link);
    }
    place.tabIndex = -1;
    place.focus();
  }
}

export function startReplyForms(): void {
  const wired = new WeakSet<HTMLFormElement>();
  const wire = (root: ParentNode): void =>
    root.querySelectorAll<HTMLFormElement>('form[data-compose]').forEach(form => {
      if (wired.has(form)) return;
      wired.add(form);
      new ReplyForm(form);
    });
  wire(document);
  on('hub:arrived', ({ element }) => wire(element));
}
