/**
 * Whether to send people here. Features say what they need before they can answer; the database is not among it:
 * search answers from memory while Postgres is stopped, and must not be taken out of service for that.
 */
import { Injectable } from '@nestjs/common';

@Injectable()
export class Readiness {
  private readonly facts = new Map<string, () => boolean>();
  private isStopping = false;

  /** `isReady` is asked at every probe: keep it cheap. */
  require(name: string, isReady: () => boolean): void {
    this.facts.set(name, isReady);
  }

  /** From now on nobody new should come. */
  stop(): void {
    this.isStopping = true;
  }

  get isReady(): boolean {
    return !this.isStopping && [...this.facts.values()].every((isReady) => isReady());
  }

  /** For the private port. */
  describe(): Record<string, boolean> {
    return {
      stopping: this.isStopping,
      ...Object.fromEntries([...this.facts].map(([name, isReady]) => [name, isReady()])),
    };
  }
}
