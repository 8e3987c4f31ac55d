// A draft as it lies in the browser.

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

/** How the names of one person's copies begin. */
export function copiesOf(person: string): string {
  return `draft/${person}/`;
}

export function parseCopy(kept: string | null): Copy | undefined {
  try {
    return (JSON.parse(kept ?? 'null') as Copy | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The request that keeps a draft on the server. */
export function keepRequest(key: string, copy: Pick<Copy, 'title' | 'body'>, token: string): RequestInit {
  const body = new URLSearchParams({ key, title: copy.title, body: copy.body, __RequestVerificationToken: token });
  return { method: 'POST', body, headers: { Accept: 'application/json' } };
}
