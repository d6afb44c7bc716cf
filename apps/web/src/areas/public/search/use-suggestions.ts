/** What the directory offers for the letters typed so far: asked once a person pauses, forgotten when they type on. */
import { useEffect, useState } from 'react';
import { useApi } from '../../../lib/api-provider.ts';
import type { Suggestion } from '../../../lib/directory.types.ts';

const pauseMilliseconds = 120;
const fewestLetters = 2;
const nothing: readonly Suggestion[] = [];

export function useSuggestions(text: string): readonly Suggestion[] {
  const api = useApi();
  const [suggestions, setSuggestions] = useState(nothing);
  const isLongEnough = text.length >= fewestLetters;

  useEffect(() => {
    if (!isLongEnough) return undefined;
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      api.suggest(text, aborter.signal).then(setSuggestions, () => undefined);
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [api, text, isLongEnough]);

  return isLongEnough ? suggestions : nothing;
}
