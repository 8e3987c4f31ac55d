// A draft as it lies in the browser.

import { forget, names, recall } from './local-store';

export interface Copy {
  title: string;
  body: string;
  at: string;
  idempotencyKey: string;
  /** What was last sent under this key without an answer; only the very same text may use the key again. */
  sent?: string;
  /** The server has this copy too. */
  isSaved?: boolean;
}

export function parseCopy(kept: string | null): Copy | undefined {
  try {
    return (JSON.parse(kept ?? 'null') as Copy | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** On a shared computer nothing stays behind after signing out, except what the server does not have yet. */
export function wireSignOut(): void {
  document.querySelector('form[data-sign-out]')?.addEventListener('submit', () => {
    for (const name of names('draft/')) {
      const copy = parseCopy(recall(name));
      if (!copy || copy.isSaved || (!copy.body && !copy.title)) forget(name);
    }
  });
}
