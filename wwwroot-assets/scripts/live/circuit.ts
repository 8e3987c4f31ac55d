// The tools beside the text (preview, presence) hang on a circuit that dies with the server.
// The framework's overlay is replaced by one quiet line, and a page whose circuit is gone for good comes back by itself.

import { on } from '../page/events';
import { text } from '../page/texts';

const retryDelay = 1_000;
/** The framework tries by itself first; it gets this long after the server answers again. */
const reconnectGrace = 2_000;

interface Blazor {
  reconnect?(): Promise<boolean>;
}

function showState(sentence: string): void {
  document.querySelectorAll('[data-circuit-state]').forEach(line => (line.textContent = sentence));
}

/** Reloads in a row wait longer each time: a server that refuses circuits must not be flooded with requests. */
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

const delayFor = (delay: number): Promise<void> => new Promise(resolve => setTimeout(resolve, delay));

export function watchCircuit(): void {
  const modal = document.getElementById('components-reconnect-modal');
  if (!modal) return;
  let isRecovering = false;

  const has = (state: string): boolean => modal.classList.contains(`components-reconnect-${state}`);
  const isGone = (): boolean => has('failed') || has('rejected');
  const isDown = (): boolean => has('show') || isGone();

  /** False also when the circuit never began: then the framework knows of nothing to reconnect. */
  async function reconnect(): Promise<boolean> {
    const blazor = (window as unknown as { Blazor?: Blazor }).Blazor;
    return (await blazor?.reconnect?.().catch(() => false)) ?? false;
  }

  async function tryReconnect(): Promise<boolean> {
    await delayFor(reconnectGrace);
    if (!isDown()) return true;
    if (isGone()) return false;
    return reconnect();
  }

  async function recover(): Promise<void> {
    if (isRecovering) return;
    isRecovering = true;
    while (isDown()) {
      showState(text(isGone() ? 'CircuitLost' : 'CircuitReconnecting'));
      if (await serverAnswers()) {
        if (isGone() || !(await tryReconnect())) {
          await delayFor(waitBeforeReload());
          location.reload();
          return;
        }
      }
      await delayFor(retryDelay * (0.8 + Math.random() * 0.4));
    }
    showState('');
    isRecovering = false;
  }

  /** A server that went while the page was still loading leaves it without a circuit, and the framework tries that only once. */
  async function reloadIfNeverConnected(): Promise<void> {
    await delayFor(reconnectGrace);
    if (isRecovering || (await reconnect()) || isRecovering) return;
    isRecovering = true;
    await delayFor(waitBeforeReload());
    location.reload();
  }

  let wasLost = false;
  on('hub:lost', () => (wasLost = true));
  on('hub:connected', () => {
    if (wasLost) void reloadIfNeverConnected();
    wasLost = false;
  });
  new MutationObserver(() => void (isDown() && recover())).observe(modal, { attributes: true, attributeFilter: ['class'] });
}
