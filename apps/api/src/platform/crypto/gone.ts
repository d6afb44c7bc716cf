/** What was sealed for somebody whose keys were destroyed is nothing any more. */
import { Problem } from '../http/problems.ts';

/** Null when the key is gone; whatever else goes wrong still does. */
export function unlessGone<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof Problem && error.problem === 'gone') return null;
    throw error;
  }
}
