/**
 * Whether to send people here: the database answers, and every feature has what it said it needs. Not being ready takes nothing away from
 * who comes all the same: search answers from memory while Postgres is stopped.
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

type Fact = () => boolean | Promise<boolean>;

const patienceMs = 1000;

@Injectable()
export class Readiness {
  private readonly facts = new Map<string, Fact>();
  private readonly mentions = new Map<string, Fact>();
  private isStopping = false;

  constructor(database: Database) {
    this.require('database', () => database.isReachable());
  }

  /** `isReady` is asked at every probe: keep it cheap. An answer that fails, or takes longer than a second, is a no. */
  require(name: string, isReady: Fact): void {
    this.facts.set(name, isReady);
  }

  /** Something that the operator should know of, and that keeps nobody away. */
  mention(name: string, fact: Fact): void {
    this.mentions.set(name, fact);
  }

  /** From now on nobody new should come. */
  stop(): void {
    this.isStopping = true;
  }

  async isReady(): Promise<boolean> {
    return !this.isStopping && Object.values(await answersOf(this.facts)).every(Boolean);
  }

  /** What is there and what is not, by name; for the private port. */
  async describe(): Promise<Record<string, boolean>> {
    return answersOf([...this.facts, ...this.mentions]);
  }
}

async function answersOf(facts: Iterable<[string, Fact]>): Promise<Record<string, boolean>> {
  const answers = [...facts].map(async ([name, fact]) => [name, await inTime(fact)] as const);
  return Object.fromEntries(await Promise.all(answers));
}

async function inTime(fact: Fact): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  try {
    return await Promise.race([fact(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
