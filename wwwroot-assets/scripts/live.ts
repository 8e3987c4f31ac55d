// A page that says data-live="thread/42" data-live-version="17" follows that stream from there on.

import { apply } from './changes';
import { LiveConnection } from './connection';
import { FollowedStream, type Surroundings } from './followed-stream';
import { reloadOnce } from './reload';
import { hear, tell } from './signals';

const root = document.documentElement;
const streams = new Map<string, FollowedStream>();

function followed(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-live]');
}

/** The version stands on the element too: for tests, and for whoever looks into the page. */
function note(stream: string, version: number): void {
  followed().forEach(element => {
    if (element.dataset.live === stream) element.dataset.liveVersion = String(version);
  });
}

function settle(): void {
  if (root.dataset.liveState === 'connected' || ![...streams.values()].every(stream => stream.isSettled)) return;
  root.dataset.liveState = 'connected';
  tell('hub:connected', null);
}

function lose(): void {
  streams.forEach(stream => stream.lost());
  if (root.dataset.liveState === 'lost') return;
  root.dataset.liveState = 'lost';
  tell('hub:lost', null);
}

/** Streams of the page with the oldest version any of its parts was rendered at. */
function wanted(): Map<string, number> {
  const versions = new Map<string, number>();
  followed().forEach(({ dataset }) => {
    if (!dataset.live) return;
    const version = Number(dataset.liveVersion ?? -1);
    versions.set(dataset.live, Math.min(version, versions.get(dataset.live) ?? version));
  });
  return versions;
}

export function wireLive(): void {
  const versions = wanted();
  if (versions.size === 0) return;
  const connection = new LiveConnection(new URL('live', document.baseURI), {
    opened: () => streams.forEach(stream => stream.catchUp()),
    closed: lose,
    changed: change => streams.get(change.stream)?.receive(change),
  });
  const around: Surroundings = {
    isOpen: () => connection.isOpen,
    follow: (stream, since) => connection.follow(stream, since),
    apply,
    advanced: note,
    fellBehind: reloadOnce,
    settled: settle,
  };
  versions.forEach((version, name) => streams.set(name, new FollowedStream(name, version, around)));
  connection.start();
  // A part that comes later may follow a stream of its own: the discussion that an item has just got.
  hear('hub:arrived', () => wanted().forEach((version, name) => {
    if (streams.has(name)) return;
    const stream = new FollowedStream(name, version, around);
    streams.set(name, stream);
    stream.catchUp();
  }));
}
