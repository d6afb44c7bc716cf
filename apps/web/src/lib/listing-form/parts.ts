/** A long form in parts: each knows its value, how to change it in the whole, and where the API would find fault with it. */
import { createContext, useContext } from 'react';

export interface Part<Value> {
  readonly value: Value;
  /** A JSON pointer into what is sent. */
  readonly pointer: string;
  readonly change: (step: (before: Value) => Value) => void;
}

export const at = <Value extends object, Key extends keyof Value & string>(
  { value, pointer, change }: Part<Value>,
  key: Key,
): Part<Value[Key]> => ({
  value: value[key],
  pointer: `${pointer}/${key}`,
  change: (step) => {
    change((before) => ({ ...before, [key]: step(before[key]) }));
  },
});

export const rowsOf = <Row>({ value, pointer, change }: Part<Row[]>): Part<Row>[] =>
  value.map((row, index) => ({
    value: row,
    pointer: `${pointer}/${index}`,
    change: (step) => {
      change((before) => before.map((other, place) => (place === index ? step(other) : other)));
    },
  }));

/** The element in which a part is filled in. */
export const idOf = (pointer: string): string => `at${pointer.replaceAll('/', '-')}`;

type WordsAt = (pointer: string) => string | undefined;

export const FaultsContext = createContext<WordsAt>(() => undefined);

/** What is wrong with a part, in words. */
export const useFault = (pointer: string): string | undefined => useContext(FaultsContext)(pointer);

/** The same for a list that is filled in as one: a fault of one of its codes is the list's. */
export const useFaultWithin = (pointer: string): string | undefined => useContext(FaultsContext)(`${pointer}/*`);

/** The element of a pointer, or of the nearest part around it. */
export function elementAt(pointer: string): HTMLElement | null {
  for (let rest = pointer; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) {
    const element = document.getElementById(idOf(rest));
    if (element) return element;
  }
  return null;
}

/** How people know a part: the words beside where it is filled in. */
export function nameAt(pointer: string): string {
  const element = elementAt(pointer);
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;
  const words = label ?? element?.querySelector('legend') ?? null;
  return (words?.textContent ?? pointer).replace(/\s*\*$/, '');
}
