/** A sealed value that does not open where it lies. The client learns that something was altered; the log learns what. */
import { Problem } from '../http/problems.ts';
import type { Place } from './envelope.ts';

export class BrokenSeal extends Problem {
  constructor(readonly place: Place) {
    super('integrity');
  }
}
