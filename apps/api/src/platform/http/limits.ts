/** How often one address may ask. In memory: a limit protects this process, and each process protects itself. */
import type { ServerResponse } from 'node:http';
import type { Request } from 'express';
import { problem } from './problems.ts';

interface Window {
  used: number;
  readonly endsAt: number;
}

const maxAddresses = 50_000;

/** IPv4 as it is; of IPv6 the /64 that one household or host has to itself. */
export function addressOf(request: Request, trustProxyHops: number): string {
  const address = (trustProxyHops > 0 ? request.ip : request.socket.remoteAddress) ?? '';
  if (address.startsWith('::ffff:') || !address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::', 2);
  const groups = head.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0;
  return [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...tail.split(':').filter(Boolean)]
    .slice(0, 4)
    .join(':');
}

export class Limiter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly name: string,
    private readonly quota: number,
    private readonly seconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one use, says so in the headers, and throws when it was one too many. */
  take(address: string, response: ServerResponse): void {
    const now = this.now();
    let window = this.windows.get(address);
    if (!window || window.endsAt <= now) {
      this.makeRoom(now);
      window = { used: 0, endsAt: now + this.seconds * 1000 };
      this.windows.set(address, window);
    }
    window.used++;
    const left = Math.max(0, this.quota - window.used);
    const wait = Math.ceil((window.endsAt - now) / 1000);
    response.setHeader('RateLimit-Policy', `"${this.name}";q=${this.quota};w=${this.seconds}`);
    response.setHeader('RateLimit', `"${this.name}";r=${left};t=${wait}`);
    if (window.used > this.quota)
      throw problem('tooMany', { detail: `Try again in ${wait} seconds.`, headers: { 'Retry-After': String(wait) } });
  }

  /** Forgets what ended; under a flood of addresses the oldest windows go, not the memory. */
  private makeRoom(now: number): void {
    if (this.windows.size < maxAddresses) return;
    for (const [address, { endsAt }] of this.windows) {
      if (endsAt > now && this.windows.size < maxAddresses) break;
      this.windows.delete(address);
    }
  }
}
