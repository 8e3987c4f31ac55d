// The connection to the server. It is reopened without limit: after a loss, after sleep, after a restart of the server.

import { type HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import type { Change } from './changes';

const retryDelays = [300, 1_000, 2_000, 5_000];
/** After a gap of this length the computer slept, and the connection may be dead without a close event. */
const sleepThreshold = 20_000;
const answerTimeout = 4_000;

export interface FollowResult {
  version: number;
  missed: Change[];
  reload: boolean;
}

interface Listener {
  opened(): void;
  closed(): void;
  changed(change: Change): void;
}

export class LiveConnection {
  readonly #hub: HubConnection;
  readonly #listener: Listener;
  #attempt = 0;
  #timer: number | undefined;
  #isWanted = false;
  #beatAt = Date.now();

  constructor(address: URL, listener: Listener) {
    this.#listener = listener;
    this.#hub = new HubConnectionBuilder().withUrl(address.href, { timeout: 8_000 }).configureLogging(LogLevel.None).build();
    this.#hub.on('Changed', (change: Change) => listener.changed(change));
    this.#hub.onclose(() => this.#fell());
  }

  get isOpen(): boolean {
    return this.#hub.state === HubConnectionState.Connected;
  }

  follow(stream: string, since: number): Promise<FollowResult> {
    return this.#hub.invoke<FollowResult>('Follow', stream, since);
  }

  start(): void {
    this.#isWanted = true;
    setInterval(() => (this.#beatAt = Date.now()), 5_000);
    addEventListener('online', () => this.#wake());
    // The socket would notice only after half a minute that the network is gone.
    addEventListener('offline', () => void this.#hub.stop());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#wake());
    // A page with an open line is not kept for the back button.
    addEventListener('pagehide', () => {
      this.#isWanted = false;
      clearTimeout(this.#timer);
      void this.#hub.stop();
    });
    addEventListener('pageshow', event => {
      if (!event.persisted) return;
      this.#isWanted = true;
      this.#wake();
    });
    void this.#open();
  }

  async #open(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#isWanted || this.#hub.state !== HubConnectionState.Disconnected) return;
    try {
      await this.#hub.start();
      this.#attempt = 0;
      this.#beatAt = Date.now();
      this.#listener.opened();
    } catch {
      this.#fell();
    }
  }

  #fell(): void {
    this.#listener.closed();
    if (!this.#isWanted) return;
    const delay = retryDelays[Math.min(this.#attempt, retryDelays.length - 1)] ?? 5_000;
    this.#attempt += 1;
    clearTimeout(this.#timer);
    // Spread out, so that a restarted server is not met by everybody at once.
    this.#timer = setTimeout(() => void this.#open(), delay * (0.8 + Math.random() * 0.4));
  }

  #wake(): void {
    const isDoubtful = Date.now() - this.#beatAt > sleepThreshold;
    this.#beatAt = Date.now();
    if (!this.isOpen) {
      this.#attempt = 0;
      void this.#open();
    } else if (isDoubtful) {
      this.#probe();
    }
  }

  /** Asks the server anything; without an answer the line is given up and opened anew. */
  #probe(): void {
    const giveUp = setTimeout(() => void this.#hub.stop(), answerTimeout);
    const answered = (): void => clearTimeout(giveUp);
    // Unfollowing what is not followed changes nothing, and every outcome is an answer.
    this.#hub.invoke('Unfollow', '').then(answered, answered);
  }
}
