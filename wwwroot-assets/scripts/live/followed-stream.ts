// One numbered stream as this page has seen it: every change exactly once and in order, whatever the network does.

import type { Change } from './changes';
import type { FollowResult } from './connection';

/** A refusal is the server's word, not an accident of the line; SignalR names it so in the message. */
const refusalPattern = /HubException/;
const maxEarly = 500;

export interface StreamHost {
  isOpen(): boolean;
  follow(stream: string, since: number): Promise<FollowResult>;
  apply(change: Change): void;
  advanced(stream: string, version: number): void;
  /** The missed part is no longer kept. */
  fellBehind(): void;
  /** Up to date, or refused for good. */
  settled(): void;
}

export class FollowedStream {
  readonly #name: string;
  readonly #host: StreamHost;
  readonly #early = new Map<number, Change>();
  #last: number;
  #isAsking = false;
  #isRefused = false;
  #isSettled = false;

  constructor(name: string, last: number, host: StreamHost) {
    this.#name = name;
    this.#last = last;
    this.#host = host;
  }

  get isSettled(): boolean {
    return this.#isSettled || this.#isRefused;
  }

  lost(): void {
    this.#isSettled = false;
  }

  receive(change: Change): void {
    if (change.version <= this.#last) return;
    if (change.version === this.#last + 1) {
      this.#take(change);
      this.#drain();
    } else {
      // Something between is missing. The early one is kept, so that the answer need not bring it again.
      if (this.#early.size < maxEarly) this.#early.set(change.version, change);
      this.catchUp(Math.random() * 300);
    }
  }

  /** Asks for everything after the last applied change; calls during an answer's way are one. */
  catchUp(delay = 0): void {
    if (this.#isAsking || this.#isRefused) return;
    this.#isAsking = true;
    setTimeout(() => void this.#ask(), delay);
  }

  async #ask(): Promise<void> {
    if (!this.#host.isOpen()) {
      this.#isAsking = false;
      return;
    }
    try {
      const result = await this.#host.follow(this.#name, this.#last);
      this.#isAsking = false;
      this.#accept(result);
    } catch (error) {
      this.#isAsking = false;
      this.#failed(error);
    }
  }

  #accept(result: FollowResult): void {
    for (const change of result.missed) {
      if (change.version > this.#last) this.#take(change);
    }
    this.#advance(Math.max(this.#last, result.version));
    if (result.reload) this.#host.fellBehind();
    this.#drain();
    if (this.#early.size > 0) {
      this.catchUp(200 + Math.random() * 300);
    } else {
      this.#isSettled = true;
      this.#host.settled();
    }
  }

  #failed(error: unknown): void {
    if (refusalPattern.test(String(error))) {
      this.#isRefused = true;
      this.#host.settled();
    } else if (this.#host.isOpen()) {
      this.catchUp(3_000 + Math.random() * 2_000);
    }
  }

  #take(change: Change): void {
    // Even a change that cannot be shown is behind us: stopping here would stop the stream for good.
    try {
      this.#host.apply(change);
    } finally {
      this.#advance(change.version);
    }
  }

  #advance(version: number): void {
    if (version === this.#last) return;
    this.#last = version;
    this.#host.advanced(this.#name, version);
  }

  #drain(): void {
    for (let next = this.#early.get(this.#last + 1); next; next = this.#early.get(this.#last + 1)) this.#take(next);
    for (const version of this.#early.keys()) if (version <= this.#last) this.#early.delete(version);
  }
}
