/** Which team is under the pointer or the focus, in the list or on the map: the other one answers. */
import { createContext, useContext } from 'react';

interface Highlight {
  readonly active: string | null;
  readonly setActive: (slug: string | null) => void;
}

export const HighlightContext = createContext<Highlight>({ active: null, setActive: () => undefined });

export const useHighlight = (): Highlight => useContext(HighlightContext);
