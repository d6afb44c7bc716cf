/**
 * What is typed goes to the server in one line, write after write. What was not acknowledged stays here, in memory alone, and is sent again under its
 * own number; what somebody wrote elsewhere meanwhile is never overwritten: where both wrote, both are shown.
 */
import type { Answers } from '@open-window/domain/form-condition.ts';
import { mergedAnswers } from '@open-window/domain/form-draft.ts';
import { problemStatus } from '../problems/problem-words.ts';
import { Problem } from '../api.ts';

export interface Standing {
  readonly answers: Answers;
  readonly revision: number;
  readonly savedAt: string;
}

export interface Ports {
  readonly write: (writeId: string, answers: Answers, revision: number) => Promise<Omit<Standing, 'answers'>>;
  /** As it stands at the server now. */
  readonly read: () => Promise<Standing>;
  readonly newId: () => string;
  /** Calls back later; gives a way to call it off. */
  readonly later: (then: () => void, ms: number) => () => void;
}

export interface Clash {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export type LineState = 'SAVED' | 'NOT_SAVED' | 'SAVING' | 'OFFLINE';

export interface LineView {
  /** With all that was typed here. */
  readonly answers: Answers;
  readonly revision: number;
  readonly state: LineState;
  readonly savedAt: string;
  /** Answers that the server cannot hold; they stay here. */
  readonly refused: readonly string[];
  readonly clashes: readonly Clash[];
  readonly error: Error | null;
}

const pauseMs = 1500;
const [firstWaitMs, longestWaitMs] = [2000, 30_000];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const without = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));

export class DraftLine {
  private known: Answers;
  private revision: number;
  private savedAt: string;
  private pending: Answers = {};
  private batch: { readonly id: string; readonly answers: Answers } | null = null;
  private held: Answers = {};
  private clashes: readonly Clash[] = [];
  private state: LineState = 'SAVED';
  private error: Error | null = null;
  private running: Promise<void> | null = null;
  private waitMs = firstWaitMs;
  private callOff: () => void = () => undefined;
  private readonly watchers = new Set<() => void>();
  private view: LineView;

  constructor(
    { answers, revision, savedAt }: Standing,
    private readonly ports: Ports,
  ) {
    this.known = answers;
    this.revision = revision;
    this.savedAt = savedAt;
    this.view = this.seen();
  }

  /** Both for useSyncExternalStore. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };
  readonly current = (): LineView => this.view;

  /** True while something typed here was not acknowledged. */
  get isOpen(): boolean {
    return this.batch !== null || Object.keys(this.pending).length > 0;
  }

  change(name: string, answer: unknown): void {
    this.held = without(this.held, [name]);
    this.pending = { ...this.pending, [name]: answer ?? null };
    if (this.state === 'SAVED') this.state = 'NOT_SAVED';
    this.plan(pauseMs);
    this.tell();
  }

  /** Writes although nothing was typed: in which language it is read is kept with it. */
  touch(): Promise<void> {
    this.batch ??= { id: this.ports.newId(), answers: {} };
    return this.flush();
  }

  /** Sends what there is, now; whoever asks while it is being sent waits for that. */
  flush(): Promise<void> {
    this.callOff();
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Sends what there is. True: nothing is here that is not there. */
  async saved(): Promise<boolean> {
    await this.flush();
    return !this.isOpen && Object.keys(this.held).length === 0;
  }

  private async drain(): Promise<void> {
    while (this.isOpen && this.clashes.length === 0) if (!(await this.send())) break;
    this.tell();
  }

  settle(name: string, keep: 'mine' | 'theirs'): void {
    if (keep === 'theirs') this.pending = without(this.pending, [name]);
    this.clashes = this.clashes.filter((clash) => clash.name !== name);
    this.state = this.isOpen ? 'NOT_SAVED' : 'SAVED';
    this.tell();
    void this.flush();
  }

  /** True: it went through, or is to be tried again at once. */
  private async send(): Promise<boolean> {
    this.batch ??= { id: this.ports.newId(), answers: this.pending };
    const { id, answers } = this.batch;
    this.pending = Object.fromEntries(
      Object.entries(this.pending).filter(([name, answer]) => answer !== answers[name]),
    );
    this.state = 'SAVING';
    this.tell();
    try {
      const { revision, savedAt } = await this.ports.write(id, answers, this.revision);
      this.known = mergedAnswers(this.known, answers);
      [this.revision, this.savedAt, this.batch, this.error, this.waitMs] = [revision, savedAt, null, null, firstWaitMs];
      this.state = this.isOpen ? 'NOT_SAVED' : 'SAVED';
      return true;
    } catch (failure) {
      return this.failed(failure as Error, answers);
    }
  }

  private async failed(failure: Error, answers: Answers): Promise<boolean> {
    const status = problemStatus(failure) ?? 0;
    if (status === 412) return this.meet(answers);
    if (status === 422) return this.keepBack(failure, answers);
    this.state = status === 0 || status === 429 || status >= 500 ? 'OFFLINE' : 'NOT_SAVED';
    this.error = this.state === 'OFFLINE' ? null : failure;
    if (this.state !== 'OFFLINE') return false;
    this.plan(this.waitMs);
    this.waitMs = Math.min(longestWaitMs, 2 * this.waitMs);
    return false;
  }

  /** Somebody wrote meanwhile: what they left alone is written again, and where both wrote, a person says which. */
  private async meet(answers: Answers): Promise<boolean> {
    try {
      const theirs = await this.ports.read();
      const mine = { ...answers, ...this.pending };
      this.clashes = Object.entries(mine)
        .filter(([name, answer]) => {
          const stands = theirs.answers[name];
          // What was sent from here, and arrived although nobody said so, is nobody else's.
          return ![this.known[name], answers[name], answer].some((known) => isSame(stands, known));
        })
        .map(([name, answer]) => ({ name, mine: answer, theirs: theirs.answers[name] ?? null }));
      [this.known, this.revision, this.savedAt, this.pending, this.batch] = [
        theirs.answers,
        theirs.revision,
        theirs.savedAt,
        mine,
        null,
      ];
      this.state = 'NOT_SAVED';
      return this.clashes.length === 0;
    } catch (failure) {
      return this.failed(failure as Error, answers);
    }
  }

  /** What cannot be held stays here; the rest goes on. */
  private keepBack(failure: Error, answers: Answers): boolean {
    const errors =
      failure instanceof Problem ? ((failure.details as { errors?: readonly { pointer: string }[] }).errors ?? []) : [];
    const names = errors.map(({ pointer }) => pointer.split('/')[2] ?? '').filter((name) => name in answers);
    this.state = 'NOT_SAVED';
    if (names.length === 0) {
      this.error = failure;
      return false;
    }
    this.held = { ...this.held, ...Object.fromEntries(names.map((name) => [name, answers[name]])) };
    this.pending = { ...without(answers, names), ...this.pending };
    this.batch = null;
    return this.isOpen;
  }

  private plan(ms: number): void {
    this.callOff();
    this.callOff = this.ports.later(() => void this.flush(), ms);
  }

  private seen(): LineView {
    const typed = { ...this.batch?.answers, ...this.pending, ...this.held };
    return {
      answers: mergedAnswers(this.known, typed),
      revision: this.revision,
      state: this.state,
      savedAt: this.savedAt,
      refused: Object.keys(this.held),
      clashes: this.clashes,
      error: this.error,
    };
  }

  private tell(): void {
    this.view = this.seen();
    for (const watcher of this.watchers) watcher();
  }
}
