// A page that says data-live="thread/42" data-live-version="17" follows that stream from there on.

import { apply } from './changes';
import { LiveConnection } from './connection';
import { FollowedStream, type StreamHost } from './followed-stream';
import { reloadPage } from './reload';
import { on, emit } from '../page/events';

const root = document.documentElement;
const streams = new Map<string, FollowedStream>();

function followedElements(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-live]');
}

/** The version stands on the element too: for tests, and for whoever looks into the page. */
function writeVersion(stream: string, version: number): void {
  followedElements().forEach(element => {
    if (element.dataset.live === stream) element.dataset.liveVersion = String(version);
  });
}

function streamSettled(): void {
  if (root.dataset.liveState === 'connected' || ![...streams.values()].every(stream => stream.isSettled)) return;
  root.dataset.liveState = 'connected';
  emit('hub:connected', null);
}

function connectionLost(): void {
  streams.forEach(stream => stream.lost());
  if (root.dataset.liveState === 'lost') return;
  root.dataset.liveState = 'lost';
  emit('hub:lost', null);
}

/** Streams of the page with the oldest version any of its parts was rendered at. */
function streamsOnPage(): Map<string, number> {
  const versions = new Map<string, number>();
  followedElements().forEach(({ dataset }) => {
    if (!dataset.live) return;
    const version = Number(dataset.liveVersion ?? -1);
    versions.set(dataset.live, Math.min(version, versions.get(dataset.live) ?? version));
  });
  return versions;
}

export function followStreams(): void {
  const versions = streamsOnPage();
  if (versions.size === 0) return;
  const connection = new LiveConnection(new URL('live', document.baseURI), {
    opened: () => streams.forEach(stream => stream.catchUp()),
    closed: connectionLost,
    changed: change => streams.get(change.stream)?.receive(change),
  });
  const host: StreamHost = {
    isOpen: () => connection.isOpen,
    follow: (stream, since) => connection.follow(stream, since),
    apply,
    advanced: writeVersion,
    fellBehind: reloadPage,
    settled: streamSettled,
  };
  versions.forEach((version, name) => streams.set(name, new FollowedStream(name, version, host)));
  connection.start();
  // A part that comes later may follow a stream of its own: the discussion that an item has just got.
  on('hub:arrived', () => streamsOnPage().forEach((version, name) => {
    if (streams.has(name)) return;
    const stream = new FollowedStream(name, version, host);
    streams.set(name, stream);
    stream.catchUp();
  }));
}
