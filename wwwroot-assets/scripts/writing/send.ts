// Sends until it is answered. The idempotency key in the payload makes any number of tries one post.

import { on } from '../page/events';

const retryDelays = [1_000, 2_000, 5_000];
const requestTimeout = 20_000;

export interface SendResult {
  id: number;
  number: number;
  url: string;
}

export interface Refusal {
  detail: string;
  signIn?: string;
}

interface Progress {
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
async function post(url: string, payload: FormData): Promise<SendResult | Refusal | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), requestTimeout);
  try {
    const response = await fetch(url, { method: 'POST', body: payload, headers: { Accept: 'application/json' }, signal: abort.signal });
    if (response.ok) {
      const receipt = await read<SendResult>(response);
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

export async function send(url: string, payload: FormData, progress: Progress): Promise<SendResult | Refusal> {
  for (let attempt = 0; ; attempt += 1) {
    progress.sending();
    const answer = await post(url, payload);
    if (answer) return answer;
    await new Promise<void>(resolve => {
      wakeAll = resolve;
      progress.waiting(resolve);
      setTimeout(resolve, retryDelays[Math.min(attempt, retryDelays.length - 1)]);
    });
  }
}

/** The connection is back: a waiting attempt starts at once. */
export function startSending(): void {
  on('hub:connected', () => wakeAll?.());
}
