// The tools beside the text (preview, presence) hang on a circuit that dies with the server.
// The framework's overlay is replaced by one quiet line, and a page whose circuit is gone for good comes back by itself.

import { hear } from './signals';
import { text } from './texts';

const round = 1_000;
/** The framework tries by itself first; so long it may take once the server answers again. */
const grace = 2_000;

interface Blazor {
  reconnect?(): Promise<boolean>;
}

function say(sentence: string): void {
  document.querySelectorAll('[data-circuit-state]').forEach(line => (line.textContent = sentence));
}

/** Reloads in a row wait longer each time: a server that refuses circuits must not be stormed. */
function waitBeforeReload(): number {
  const past = (history.state as { circuitReloads?: number; circuitAt?: number } | null) ?? {};
  const isRow = Date.now() - (past.circuitAt ?? 0) < 60_000;
  const count = isRow ? (past.circuitReloads ?? 0) + 1 : 0;
  history.replaceState({ ...(history.state as object | null), circuitReloads: count, circuitAt: Date.now() }, '');
  return count === 0 ? 0 : Math.min(30_000, 1_000 * 2 ** count);
}

async function serverAnswers(): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), 3_000);
  try {
    return (await fetch('/health/live', { cache: 'no-store', signal: abort.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

const pause = (delay: number): Promise<void> => new Promise(resolve => setTimeout(resolve, delay));

export function wireCircuit(): void {
  const modal = document.getElementById('components-reconnect-modal');
  if (!modal) return;
  let isMending = false;

  const has = (state: string): boolean => modal.classList.contains(`components-reconnect-${state}`);
  const isGone = (): boolean => has('failed') || has('rejected');
  const isDown = (): boolean => has('show') || isGone();

  /** False also when the circuit never began: then the framework knows of nothing to reconnect. */
  async function reconnects(): Promise<boolean> {
    const blazor = (window as unknown as { Blazor?: Blazor }).Blazor;
    return (await blazor?.reconnect?.().catch(() => false)) ?? false;
  }

  async function reconnectsByItself(): Promise<boolean> {
    await pause(grace);
    if (!isDown()) return true;
    if (isGone()) return false;
    return reconnects();
  }

  async function mend(): Promise<void> {
    if (isMending) return;
    isMending = true;
    while (isDown()) {
      say(text(isGone() ? 'CircuitLost' : 'CircuitReconnecting'));
      if (await serverAnswers()) {
        if (isGone() || !(await reconnectsByItself())) {
          await pause(waitBeforeReload());
          location.reload();
          return;
        }
      }
      await pause(round * (0.8 + Math.random() * 0.4));
    }
    say('');
    isMending = false;
  }

  /** A server that went while the page was still loading leaves it without a circuit, and the framework tries that only once. */
  async function begunAtAll(): Promise<void> {
    await pause(grace);
    if (isMending || (await reconnects()) || isMending) return;
    isMending = true;
    await pause(waitBeforeReload());
    location.reload();
  }

  let wasLost = false;
  hear('hub:lost', () => (wasLost = true));
  hear('hub:connected', () => {
    if (wasLost) void begunAtAll();
    wasLost = false;
  });
  new MutationObserver(() => void (isDown() && mend())).observe(modal, { attributes: true, attributeFilter: ['class'] });
}
