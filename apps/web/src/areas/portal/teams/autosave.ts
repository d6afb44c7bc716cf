/** Saves what is typed one version after the other: on leaving a field, and after a pause. What is said to be saved was acknowledged. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '../../../lib/client-provider.ts';
import { trimmed } from '../../../lib/listing-form/blank.ts';
import type { Content } from '../../../lib/listing-form/content.ts';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { contentOf, teamQuery, useWriteTeam, type Team } from './teams.queries.ts';

const pauseMs = 1500;

export interface Autosave {
  readonly value: Content;
  readonly change: (step: (before: Content) => Content) => void;
  readonly save: () => void;
  readonly state: 'SAVED' | 'SAVING' | 'NOT_SAVED';
  readonly savedAt: string | null;
  readonly error: Error | null;
  /** What another device saved meanwhile. */
  readonly stands: Team | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

export function useAutosave(team: Team): Autosave {
  const client = useClient();
  const cache = useQueryClient();
  const write = useWriteTeam(team.id);
  const [value, setValue] = useState(() => contentOf(team));
  const [state, setState] = useState<Autosave['state']>('SAVED');
  const [savedAt, setSavedAt] = useState<string | null>(team.draft === null ? null : team.savedAt);
  const [error, setError] = useState<Error | null>(null);
  const [stands, setStands] = useState<Team | null>(null);
  const latest = useRef(value);
  const known = useRef({ text: JSON.stringify(trimmed(value)), revision: team.revision });
  const line = useRef<Promise<void>>(Promise.resolve());
  const isStale = useRef(false);

  const push = useCallback(async (): Promise<void> => {
    const content = trimmed(latest.current);
    const text = JSON.stringify(content);
    if (isStale.current || text === known.current.text) return;
    setState('SAVING');
    try {
      const written = await write(content, known.current.revision);
      known.current = { text, revision: written.revision };
      setSavedAt(written.savedAt);
      setError(null);
      setState(JSON.stringify(trimmed(latest.current)) === text ? 'SAVED' : 'NOT_SAVED');
    } catch (failure) {
      setState('NOT_SAVED');
      setError(failure as Error);
      if (problemStatus(failure) !== 412) return;
      isStale.current = true;
      setStands(await cache.query({ ...teamQuery(client, team.id), staleTime: 0 }));
    }
  }, [write, cache, client, team.id]);
  const save = useCallback(() => {
    line.current = line.current.then(push);
  }, [push]);

  useEffect(() => {
    if (JSON.stringify(trimmed(value)) === known.current.text) return undefined;
    const timer = setTimeout(save, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, save]);

  const change = useCallback((next: (before: Content) => Content) => {
    latest.current = next(latest.current);
    setValue(latest.current);
    setState('NOT_SAVED');
  }, []);

  const settle = (revision: number, text: string) => {
    known.current = { text, revision };
    isStale.current = false;
    setStands(null);
    setError(null);
  };
  return {
    value,
    change,
    save,
    state,
    savedAt,
    error,
    stands,
    keepMine: () => {
      if (!stands) return;
      settle(stands.revision, '');
      save();
    },
    takeTheirs: () => {
      if (!stands) return;
      latest.current = contentOf(stands);
      setValue(latest.current);
      settle(stands.revision, JSON.stringify(trimmed(latest.current)));
      setSavedAt(stands.savedAt);
      setState('SAVED');
    },
  };
}
