/** A draft while it is open: what is typed, whether it is saved, and what the form says of it; the same for all of its pages. */
import { readForm, type Form } from '@open-window/domain/form.ts';
import { judgeAnswers, type Judged } from '@open-window/domain/form-answers.ts';
import { unansweredIn } from '@open-window/domain/information-request.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useOutletContext } from 'react-router';
import type { Danger } from '../../../lib/application-form/asked.ts';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { applicationQuery, type Application } from './applications.queries.ts';
import { DraftLine, type LineView, type Standing } from './draft-line.ts';

export interface Room {
  readonly application: Application;
  readonly form: Form;
  /** In which the form is asked: that of the page, where the form has it. */
  readonly language: RoundLanguage;
  readonly line: DraftLine;
  readonly view: LineView;
  readonly judged: Judged;
  readonly danger: Danger;
  /** Asks anew whether somebody is on call. */
  readonly look: () => Promise<void>;
}

export const useRoom = (): Room => useOutletContext<Room>();

/** Published forms always read; one that does not breaks the page, and loses nothing. */
export function formOf(application: Application): Form {
  const read = readForm(JSON.parse(application.form) as unknown);
  if ('faults' in read) throw new Error('This form cannot be read.');
  return read.form;
}

export function useFormLanguage({ languages, language: ofRecord }: Application): RoundLanguage {
  const { language } = useLanguage();
  return (languages as readonly string[]).includes(language) ? language : ofRecord;
}

const standingOf = ({ answers, revision, writtenAt }: Application): Standing => ({
  answers,
  revision,
  savedAt: writtenAt,
});

export function useDraftRoom(application: Application): Room {
  const { id } = application;
  const client = useClient();
  const cache = useQueryClient();
  const language = useFormLanguage(application);
  const [danger, setDanger] = useState<Danger>({
    isAsked: application.asksOfDanger,
    helpBy: application.helpBy,
    stopTo: `/account/applications/${id}`,
  });
  // What was once said stays said: a write about something else says nothing of it.
  const learn = useCallback(({ asksOfDanger: isAsked, helpBy }: Pick<Application, 'asksOfDanger' | 'helpBy'>) => {
    setDanger((before) => ({ ...before, isAsked, helpBy: helpBy ?? before.helpBy }));
  }, []);
  const look = useCallback(async () => {
    learn(await cache.query({ ...applicationQuery(client, id), staleTime: 0 }));
  }, [cache, client, id, learn]);
  const [line] = useState(
    () =>
      new DraftLine(standingOf(application), {
        write: async (writeId, answers, revision) => {
          const params = { path: { id }, header: { 'If-Match': `"${String(revision)}"` } };
          const body = { writeId, language, answers };
          const written = await answerOf(client.PUT('/api/v1/account/applications/{id}/answers', { params, body }));
          learn(written);
          return written;
        },
        read: async () => standingOf(await cache.query({ ...applicationQuery(client, id), staleTime: 0 })),
        newId: () => crypto.randomUUID(),
        later: (then, ms) => {
          const timer = setTimeout(then, ms);
          return () => {
            clearTimeout(timer);
          };
        },
      }),
  );
  const view = useSyncExternalStore(line.subscribe, line.current);
  const form = useMemo(() => formOf(application), [application]);
  const judged = useMemo(
    () => judgedWith(form, view.answers, application, language),
    [form, view.answers, application, language],
  );

  // The language in which it is read is kept with it.
  const isOther = application.language !== language;
  useEffect(() => {
    if (isOther)
      void line.touch().then(async () => cache.invalidateQueries({ queryKey: applicationQuery(client, id).queryKey }));
  }, [isOther, line, cache, client, id]);

  useEffect(() => {
    const online = (): void => void line.flush();
    const leaving = (event: BeforeUnloadEvent): void => {
      if (line.isOpen) event.preventDefault();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      void line.flush();
    };
  }, [line]);

  return { application, form, language, line, view, judged, danger, look };
}

/** What was answered and is not read back is not missing; what the desk asked for is, where the form could do without. */
function judgedWith(
  form: Form,
  answers: Application['answers'],
  { hidden, asked }: Application,
  language: RoundLanguage,
): Judged {
  const judged = judgeAnswers(form, answers, language);
  const problems = judged.problems.filter(({ field, problem }) => problem !== 'MISSING' || !hidden.includes(field));
  const missing = unansweredIn(form, answers, language, asked?.items ?? [])
    .filter((name) => !problems.some(({ field }) => field === name))
    .map((field) => ({ field, problem: 'MISSING' as const }));
  return { ...judged, problems: [...problems, ...missing] };
}
