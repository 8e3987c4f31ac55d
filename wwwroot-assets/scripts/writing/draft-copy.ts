// A draft as it lies in the browser.

export interface DraftCopy {
  title: string;
  body: string;
  at: string;
  idempotencyKey: string;
  /** What was last sent under this key without an answer; only the very same text may use the key again. */
  sent?: string;
  /** The server has this copy too. */
  isSaved?: boolean;
}

/** How the names of one person's copies begin. */
export function draftPrefix(person: string): string {
  return `draft/${person}/`;
}

export function parseDraftCopy(kept: string | null): DraftCopy | undefined {
  try {
    return (JSON.parse(kept ?? 'null') as DraftCopy | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The request that keeps a draft on the server. */
export function saveDraftRequest(key: string, copy: Pick<DraftCopy, 'title' | 'body'>, token: string): RequestInit {
  const body = new URLSearchParams({ key, title: copy.title, body: copy.body, __RequestVerificationToken: token });
  return { method: 'POST', body, headers: { Accept: 'application/json' } };
}
