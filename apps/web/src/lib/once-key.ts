/** The key of a request that must have its effect once: sent again because its answer was lost, it has the same one; asked otherwise, a new one. */
import { useRef } from 'react';

interface OnceKey {
  /** As it stands in the header. */
  readonly of: (body: unknown) => string;
  /** It was answered: the same thing asked for again is another one. */
  readonly done: () => void;
}

export function useOnceKey(): OnceKey {
  const asked = useRef({ text: '', key: '' });
  return {
    of: (body) => {
      const text = JSON.stringify(body);
      if (asked.current.text !== text) asked.current = { text, key: crypto.randomUUID() };
      return `"${asked.current.key}"`;
    },
    done: () => {
      asked.current = { text: '', key: '' };
    },
  };
}
