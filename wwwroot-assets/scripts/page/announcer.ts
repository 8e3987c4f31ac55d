// Speaks to screen readers through #live-status: whole sentences, politely, at most one in five seconds.
// What happens in between is counted together: "3 нови отговора", not three times one.

import { counted } from './texts';
import { on } from './events';

const interval = 5_000;
const counts = new Map<string, number>();
const sentences = new Set<string>();
let spokenAt = -interval;
let timer: number | undefined;

function speak(): void {
  timer = undefined;
  const region = document.getElementById('live-status');
  if (!region) return;
  const all = [...counts].map(([key, count]) => counted(key, count)).concat([...sentences]).filter(Boolean);
  counts.clear();
  sentences.clear();
  spokenAt = performance.now();
  region.textContent = all.join(' ');
  // Emptied again, or the same sentence a second time would be no change and stay unspoken.
  setTimeout(() => (region.textContent = ''), interval - 500);
}

function schedule(): void {
  timer ??= setTimeout(speak, Math.max(100, spokenAt + interval - performance.now()));
}

/** One more of what `key` counts (`NewReply` → NewReplyOne, NewReplyMany). */
export function announceOneMore(key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  schedule();
}

export function announce(sentence: string): void {
  if (!sentence) return;
  sentences.add(sentence);
  schedule();
}

export function startAnnouncer(): void {
  on('hub:announce', ({ sentence }) => announce(sentence));
}
