// On a shared computer no draft stays behind when a person signs out. Drafts that only this browser has are sent to the server first;
// one that the server does not take stays, and the person is told before they leave.

import { requestToken } from './draft';
import { draftPrefix, saveDraftRequest, parseDraftCopy } from './draft-copy';
import { removeStored, storedNames, readStored } from '../page/local-storage';
import { emit } from '../page/events';
import { text } from '../page/texts';

const answerTimeout = 5_000;

/** More than this a browser does not send behind a page that is closed. */
const maxKeepaliveLength = 60_000;

async function isSavedByServer(url: string, request: RequestInit): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), answerTimeout);
  try {
    const keepalive = String(request.body).length < maxKeepaliveLength;
    return (await fetch(url, { ...request, keepalive, signal: abort.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Removes drafts of people whose sign-in expired here, as far as the server has them. */
function clearDraftsOfOthers(prefix: string): void {
  for (const name of storedNames('draft/')) {
    const copy = parseDraftCopy(readStored(name));
    if (!name.startsWith(prefix) && (!copy || copy.isSaved || (!copy.body && !copy.title))) removeStored(name);
  }
}

/** Brings this person's copies to the server and takes them out of the browser. False when one could not be brought. */
async function saveAndClearDrafts(form: HTMLFormElement): Promise<boolean> {
  const prefix = draftPrefix(document.body.dataset.person ?? '');
  const url = document.querySelector<HTMLElement>('form[data-sign-out][data-draft-url]')?.dataset.draftUrl ?? '';
  clearDraftsOfOthers(prefix);
  const outcomes = storedNames(prefix).map(async name => {
    const copy = parseDraftCopy(readStored(name));
    const isNeeded = copy && !copy.isSaved && Boolean(copy.body || copy.title);
    if (isNeeded && !(await isSavedByServer(url, saveDraftRequest(name.slice(prefix.length), copy, requestToken(form))))) return false;
    removeStored(name);
    return true;
  });
  return (await Promise.all(outcomes)).every(Boolean);
}

export function startSignOut(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-sign-out]').forEach(form => {
    let isLeaving = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (isLeaving) return;
      isLeaving = true;
      void saveAndClearDrafts(form).then(isClean => {
        isLeaving = false;
        // The form's own submit(): nobody asks again.
        if (isClean) form.submit();
        else emit('hub:notice', { sentence: text('DraftsStay'), label: text('SignOutAnyway'), act: () => form.submit() });
      });
    });
  });
}
