// Sends until it is answered. The idempotency key in the payload makes any number of tries one post.

import { hear } from './signals';

const delays = [1_000, 2_000, 5_000];
const longest = 20_000;

export interface Receipt {
  id: number;
  number: number;
  url: string;
}

export interface Refusal {
  detail: string;
  signIn?: string;
}

export interface Progress {
  sending(): void;
  /** No answer yet; calling `hurry` tries again at once. */
  waiting(hurry: () => void): void;
}

interface Problem {
  detail?: string;
  title?: string;
  signIn?: string;
}

async function read<T>(response: Response): Promise<Partial<T>> {
  try {
    return (await response.json()) as Partial<T>;
  } catch {
    return {};
  }
}

/** An answer, or nothing when the server could not be asked or did not know. */
async function once(url: string, payload: FormData): Promise<Receipt | Refusal | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), longest);
  try {
    const response = await fetch(url, { method: 'POST', body: payload, headers: { Accept: 'application/json' }, signal: abort.signal });
    if (response.ok) {
      const receipt = await read<Receipt>(response);
      return { id: receipt.id ?? 0, number: receipt.number ?? 0, url: receipt.url ?? response.url };
    }
    if (response.status >= 500 || response.status === 408) return undefined;
    const problem = await read<Problem>(response);
    const refusal: Refusal = { detail: problem.detail ?? problem.title ?? '' };
    return problem.signIn ? { ...refusal, signIn: problem.signIn } : refusal;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

let wakeAll: (() => void) | undefined;

export async function send(url: string, payload: FormData, progress: Progress): Promise<Receipt | Refusal> {
  for (let attempt = 0; ; attempt += 1) {
    progress.sending();
    const answer = await once(url, payload);
    if (answer) return answer;
    await new Promise<void>(resolve => {
      wakeAll = resolve;
      progress.waiting(resolve);
      setTimeout(resolve, delays[Math.min(attempt, delays.length - 1)]);
    });
  }
}

/** The line is back: whoever waits to send need not wait longer. */
export function wireSend(): void {
  hear('hub:connected', () => wakeAll?.());
}
