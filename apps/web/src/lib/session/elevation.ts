/** Between a request that wants a fresh proof of who asks, and the dialog that gets it: one question at a time, answered for all that wait. */
export class Elevation {
  private answer: ((isProven: boolean) => void) | null = null;
  private question: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  readonly ask = (): Promise<boolean> => {
    this.question ??= new Promise<boolean>((resolve) => {
      this.answer = resolve;
    });
    const { question } = this;
    this.tell();
    return question;
  };

  readonly settle = (isProven: boolean): void => {
    this.answer?.(isProven);
    this.answer = null;
    this.question = null;
    this.tell();
  };

  readonly isAsking = (): boolean => this.question !== null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
