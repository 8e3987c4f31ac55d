// Sending a file without leaving the page. Without this script the same form posts by itself, the file as it is.

import { resizeImage } from './image-resize';
import { text } from '../page/texts';

interface Answer {
  url?: string;
  detail?: string;
  title?: string;
  signIn?: string;
}

class FileUpload {
  readonly #form: HTMLFormElement;
  #isSending = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.addEventListener('submit', event => {
      if (event.submitter?.hasAttribute('data-plain-submit')) return;
      const file = this.#chosen();
      if (!file && !this.#isSending) return; // The server says what is missing.
      event.preventDefault();
      if (file && !this.#isSending) void this.#submit(file, event.submitter);
    });
  }

  #chosen(): File | undefined {
    return this.#form.querySelector<HTMLInputElement>('input[type=file][name=file]')?.files?.[0];
  }

  async #submit(chosen: File, button: HTMLElement | null): Promise<void> {
    this.#isSending = true;
    this.#showError();
    button?.setAttribute('aria-disabled', 'true');
    // Fields first, the form's token among them: the server reads no file before it.
    const payload = new FormData(this.#form);
    payload.delete('file');
    payload.delete('thumbnail');
    try {
      if (chosen.type.startsWith('image/')) this.#note(text('UploadPreparing'));
      const { file, thumbnail } = await resizeImage(chosen);
      if (thumbnail) payload.append('thumbnail', thumbnail);
      payload.append('file', file);
      this.#done(await this.#send(payload));
    } finally {
      this.#isSending = false;
      button?.removeAttribute('aria-disabled');
    }
  }

  /** The status and what was answered; status 0 when there was no answer. */
  #send(payload: FormData): Promise<{ status: number; answer: Answer }> {
    return new Promise(resolve => {
      const request = new XMLHttpRequest();
      request.upload.addEventListener('progress', event => {
        if (event.lengthComputable) this.#progress(event.loaded / event.total);
      });
      request.upload.addEventListener('load', () => this.#note(text('UploadChecking')));
      request.addEventListener('loadend', () => {
        let answer: Answer = {};
        try {
          answer = (JSON.parse(request.responseText) as Answer | null) ?? {};
        } catch {
          // No answer, or one that is none of ours.
        }
        resolve({ status: request.status, answer });
      });
      request.open('POST', this.#form.getAttribute('action') ?? '');
      request.setRequestHeader('Accept', 'application/json');
      request.send(payload);
    });
  }

  #done({ status, answer }: { status: number; answer: Answer }): void {
    this.#progress();
    this.#note('');
    if (status < 200 || status >= 300) {
      this.#showError(answer);
    } else if (answer.url && new URL(answer.url, location.href).pathname !== location.pathname) {
      location.assign(answer.url);
    } else {
      location.reload();
    }
  }

  #progress(share?: number): void {
    const bar = this.#form.querySelector<HTMLProgressElement>('progress[data-upload-progress]');
    if (bar) {
      bar.hidden = share === undefined;
      bar.value = (share ?? 0) * bar.max;
    }
    if (share !== undefined && share < 1) this.#note(text('UploadProgress', String(Math.floor(share * 10) * 10)));
  }

  /** Said only when it changes: a screen reader hears ten steps, not a thousand. */
  #note(sentence: string): void {
    const line = this.#form.querySelector('[data-upload-state]');
    if (line && line.textContent !== sentence) line.textContent = sentence;
  }

  #showError(answer?: Answer): void {
    const place = this.#form.querySelector<HTMLElement>('[data-upload-error]');
    if (!place) return;
    place.replaceChildren();
    place.hidden = !answer;
    if (!answer) return;
    const line = document.createElement('p');
    line.textContent = answer.detail || answer.title || text('UploadFailed');
    place.append(line);
    if (answer.signIn) {
      const link = document.createElement('a');
      link.href = answer.signIn;
      link.textContent = text('SignInAgain');
      place.append(link);
    }
    place.tabIndex = -1;
    place.focus();
  }
}

export function startFileUploads(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-upload]').forEach(form => new FileUpload(form));
}
