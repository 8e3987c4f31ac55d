// On a shared computer nothing of a person stays behind when he signs out. What only this browser has goes to the server first;
// when the server does not take it, it stays, and he is told before he leaves.

import { requestToken } from './draft';
import { copiesOf, keepRequest, parseCopy } from './draft-copy';
import { forget, names, recall } from './local-store';
import { tell } from './signals';
import { text } from './texts';

const answerWithin = 5_000;

/** More than this a browser does not send behind a page that is closed. */
const longestFarewell = 60_000;

async function isKeptByServer(url: string, request: RequestInit): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), answerWithin);
  try {
    const keepalive = String(request.body).length < longestFarewell;
    return (await fetch(url, { ...request, keepalive, signal: abort.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Somebody whose sign-in expired here left these; the server has what he wrote. */
function forgetOthers(prefix: string): void {
  for (const name of names('draft/')) {
    const copy = parseCopy(recall(name));
    if (!name.startsWith(prefix) && (!copy || copy.isSaved || (!copy.body && !copy.title))) forget(name);
  }
}

/** Brings this person's copies to the server and takes them out of the browser. False when one could not be brought. */
async function takeLeave(form: HTMLFormElement): Promise<boolean> {
  const prefix = copiesOf(document.body.dataset.person ?? '');
  const url = document.querySelector<HTMLElement>('form[data-sign-out][data-draft-url]')?.dataset.draftUrl ?? '';
  forgetOthers(prefix);
  const outcomes = names(prefix).map(async name => {
    const copy = parseCopy(recall(name));
    const isNeeded = copy && !copy.isSaved && Boolean(copy.body || copy.title);
    if (isNeeded && !(await isKeptByServer(url, keepRequest(name.slice(prefix.length), copy, requestToken(form))))) return false;
    forget(name);
    return true;
  });
  return (await Promise.all(outcomes)).every(Boolean);
}

export function wireSignOut(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-sign-out]').forEach(form => {
    let isLeaving = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (isLeaving) return;
      isLeaving = true;
      void takeLeave(form).then(isClean => {
        isLeaving = false;
        // The form's own submit(): nobody asks again.
        if (isClean) form.submit();
        else tell('hub:notice', { sentence: text('DraftsStay'), label: text('SignOutAnyway'), act: () => form.submit() });
      });
    });
  });
}
