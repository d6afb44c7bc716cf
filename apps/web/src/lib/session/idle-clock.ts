/** Knows when the session will have been idle for too long. Every answer of the API begins its time anew, in all tabs of this browser. */
export class IdleClock {
  private lastAnswerAt = Date.now();
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('open-window-session');

  constructor() {
    this.channel?.addEventListener('message', () => {
      this.lastAnswerAt = Date.now();
    });
  }

  readonly answered = (): void => {
    this.lastAnswerAt = Date.now();
    this.channel?.postMessage('answered');
  };

  secondsSinceAnswer(): number {
    return Math.floor((Date.now() - this.lastAnswerAt) / 1000);
  }
}
