// Speaks to screen readers through #live-status: whole sentences, politely, at most one in five seconds.
// What happens in between is counted together: "3 нови отговора", not three times one.

import { counted } from './texts';
import { hear } from './signals';

const pause = 5_000;
const counts = new Map<string, number>();
const sentences = new Set<string>();
let spokenAt = -pause;
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
  setTimeout(() => (region.textContent = ''), pause - 500);
}

function soon(): void {
  timer ??= setTimeout(speak, Math.max(100, spokenAt + pause - performance.now()));
}

/** One more of what `key` counts (`NewReply` → NewReplyOne, NewReplyMany). */
export function announceOneMore(key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  soon();
}

export function announce(sentence: string): void {
  if (!sentence) return;
  sentences.add(sentence);
  soon();
}

export function wireAnnouncer(): void {
  hear('hub:announce', ({ sentence }) => announce(sentence));
}
