/** A line that is cut, lost answers, a second device: nothing typed is lost, and nothing of anybody is overwritten. */
import { describe, expect, it } from '@jest/globals';
import type { Answers } from '@open-window/domain/form-condition.ts';
import fc from 'fast-check';
import { Problem } from '../api.ts';
import { DraftLine, type Ports } from './draft-line.ts';

/** A server as ours: one write after the other, the same write once. */
class Server {
  answers: Answers = {};
  revision = 0;
  last = '';
  /** What happens to the next writes. */
  fates: ('cut before' | 'cut after' | 'refuses hope')[] = [];
  writes = 0;

  take(writeId: string, change: Answers, revision: number) {
    this.writes += 1;
    const fate = this.fates.shift();
    if (fate === 'cut before') throw new Problem({ status: 0 });
    if (fate === 'refuses hope' && 'hope' in change)
      throw new Problem({ status: 422, errors: [{ pointer: '/answers/hope', detail: 'x' }] } as never);
    if (writeId !== this.last) {
      if (revision !== this.revision) throw new Problem({ status: 412 });
      this.put(change);
      this.last = writeId;
    }
    if (fate === 'cut after') throw new Problem({ status: 0 });
    return { revision: this.revision, savedAt: '2026-06-15T14:03:00.000Z' };
  }

  /** As another device does. */
  put(change: Answers): void {
    this.answers = Object.fromEntries(
      Object.entries({ ...this.answers, ...change }).filter(([, answer]) => answer !== null),
    );
    this.revision += 1;
    this.last = '';
  }
}

function lineTo(server: Server) {
  let count = 0;
  const waiting: (() => void)[] = [];
  const ports: Ports = {
    write: async (...asked) => Promise.resolve().then(() => server.take(...asked)),
    read: async () => Promise.resolve({ answers: server.answers, revision: server.revision, savedAt: '' }),
    newId: () => `write-${String((count += 1))}`,
    later: (then) => {
      waiting.push(then);
      return () => undefined;
    },
  };
  const line = new DraftLine({ answers: server.answers, revision: server.revision, savedAt: '' }, ports);
  return { line, waiting };
}

describe('the line of a draft', () => {
  it('says saved once the server said so, and not before', async () => {
    const server = new Server();
    const { line } = lineTo(server);
    line.change('hope', 'a');
    expect([line.current().state, line.isOpen]).toEqual(['NOT_SAVED', true]);
    await line.flush();
    expect([line.current().state, line.current().savedAt, server.answers]).toEqual([
      'SAVED',
      '2026-06-15T14:03:00.000Z',
      { hope: 'a' },
    ]);
  });

  it.each(['cut before', 'cut after'] as const)(
    'that is %s its write keeps what was typed, sends it again, and it counts once',
    async (fate) => {
      const server = new Server();
      const { line, waiting } = lineTo(server);
      server.fates = [fate];
      line.change('hope', 'a');
      await line.flush();
      expect([line.current().state, line.current().answers]).toEqual(['OFFLINE', { hope: 'a' }]);
      line.change('after', 'b');
      waiting.pop()?.();
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect([server.answers, server.revision, line.current().state]).toEqual([{ hope: 'a', after: 'b' }, 2, 'SAVED']);
    },
  );

  it('brings together what two devices wrote in different answers', async () => {
    const server = new Server();
    const { line } = lineTo(server);
    server.put({ city: 'Denver' });
    line.change('hope', 'a');
    await line.flush();
    expect([server.answers, line.current().answers]).toEqual([
      { city: 'Denver', hope: 'a' },
      { city: 'Denver', hope: 'a' },
    ]);
  });

  it.each(['mine', 'theirs'] as const)('shows both where both wrote the same answer, and writes %s', async (keep) => {
    const server = new Server();
    const { line } = lineTo(server);
    server.put({ hope: 'library' });
    line.change('hope', 'phone');
    await line.flush();
    expect([line.current().clashes, server.answers]).toEqual([
      [{ name: 'hope', mine: 'phone', theirs: 'library' }],
      { hope: 'library' },
    ]);
    line.settle('hope', keep);
    await line.flush();
    expect(server.answers).toEqual({ hope: keep === 'mine' ? 'phone' : 'library' });
    expect(line.current().state).toBe('SAVED');
  });

  it('owns up to what is not saved, be the line cut or the answer refused', async () => {
    const server = new Server();
    const { line } = lineTo(server);
    expect(await line.saved()).toBe(true);
    line.change('hope', 'a');
    server.fates = ['cut before', 'refuses hope'];

    expect([await line.saved(), await line.saved()]).toEqual([false, false]);
    line.change('hope', 'b');
    expect([await line.saved(), server.answers]).toEqual([true, { hope: 'b' }]);
  });

  it('keeps here what the server cannot hold, and saves the rest', async () => {
    const server = new Server();
    const { line } = lineTo(server);
    server.fates = ['refuses hope'];
    line.change('hope', 'x'.repeat(200_000));
    line.change('city', 'Denver');
    await line.flush();
    expect([server.answers, line.current().refused, Object.keys(line.current().answers)]).toEqual([
      { city: 'Denver' },
      ['hope'],
      ['city', 'hope'],
    ]);
  });

  it('loses nothing that was typed, in whatever order lines are cut and others write', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('type' as const),
        name: fc.constantFrom('a', 'b', 'c'),
        text: fc.string({ minLength: 1 }),
      }),
      fc.record({
        kind: fc.constant('cut' as const),
        when: fc.constantFrom('cut before' as const, 'cut after' as const),
      }),
      fc.record({
        kind: fc.constant('other' as const),
        name: fc.constantFrom('x', 'y'),
        text: fc.string({ minLength: 1 }),
      }),
      fc.constant({ kind: 'flush' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const server = new Server();
        const { line } = lineTo(server);
        const wanted: Record<string, string> = {};
        for (const each of steps) {
          if (each.kind === 'type') {
            line.change(each.name, each.text);
            wanted[each.name] = each.text;
          } else if (each.kind === 'cut') server.fates.push(each.when);
          else if (each.kind === 'other') {
            server.put({ [each.name]: each.text });
            wanted[each.name] = each.text;
          } else await line.flush();
        }
        server.fates = [];
        for (let left = 0; left < 5 && line.isOpen; left += 1) await line.flush();
        expect([line.isOpen, server.answers]).toEqual([false, wanted]);
      }),
      { numRuns: 300 },
    );
  });
});
