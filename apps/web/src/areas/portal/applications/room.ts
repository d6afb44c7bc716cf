/** A draft while it is open: what is typed, whether it is saved, and what the form says of it; the same for all of its pages. */
import { readForm, type Form } from '@open-window/domain/form.ts';
import { judgeAnswers, type Judged } from '@open-window/domain/form-answers.ts';
import { unansweredIn } from '@open-window/domain/information-request.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useOutletContext } from 'react-router';
import type { Danger } from '../../../lib/application-form/asked.ts';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { applicationQuery, type Application } from './applications.queries.ts';
import type { DraftLine, LineView, Standing } from '../../../lib/application-form/draft-line.ts';
import { useDraftLine } from '../../../lib/application-form/use-draft-line.ts';

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
  /** The address of its outline. */
  readonly home: string;
  /** Somebody who helps with it, and sees no more than is theirs to write. */
  readonly isHelper: boolean;
}

/** Where a draft is read and written. */
export interface RoomDoor {
  readonly home: string;
  readonly isHelper: boolean;
  readonly query: typeof applicationQuery;
  readonly write: (
    client: ApiClient,
    id: string,
    revision: number,
    body: Schema['AnswersRequest'],
  ) => Promise<Schema['AnswersResponse']>;
}

export const ownDoor = (id: string): RoomDoor => ({
  home: `/account/applications/${id}`,
  isHelper: false,
  query: applicationQuery,
  write: async (client, of, revision, body) =>
    answerOf(
      client.PUT('/api/v1/account/applications/{id}/answers', {
        params: { path: { id: of }, header: { 'If-Match': `"${String(revision)}"` } },
        body,
      }),
    ),
});

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

export function useDraftRoom(application: Application, door: RoomDoor = ownDoor(application.id)): Room {
  const { id } = application;
  const { home, isHelper, query } = door;
  const client = useClient();
  const cache = useQueryClient();
  const language = useFormLanguage(application);
  const [danger, setDanger] = useState<Danger>({
    isAsked: application.asksOfDanger,
    helpBy: application.helpBy,
    stopTo: home,
  });
  // What was once said stays said: a write about something else says nothing of it.
  const learn = useCallback(({ asksOfDanger: isAsked, helpBy }: Pick<Application, 'asksOfDanger' | 'helpBy'>) => {
    setDanger((before) => ({ ...before, isAsked, helpBy: helpBy ?? before.helpBy }));
  }, []);
  const look = useCallback(async () => {
    learn(await cache.query({ ...query(client, id), staleTime: 0 }));
  }, [cache, client, id, learn, query]);
  const { line, view } = useDraftLine(standingOf(application), {
    write: async (writeId, answers, revision) => {
      const written = await door.write(client, id, revision, { writeId, language, answers });
      learn(written);
      return written;
    },
    read: async () => standingOf(await cache.query({ ...query(client, id), staleTime: 0 })),
  });
  const form = useMemo(() => formOf(application), [application]);
  const judged = useMemo(() => {
    const all = judgedWith(form, view.answers, application, language);
    return isHelper ? withoutHidden(all, application.hidden) : all;
  }, [form, view.answers, application, language, isHelper]);

  // The language in which it is read is kept with it.
  const isOther = application.language !== language;
  useEffect(() => {
    if (isOther) void line.touch().then(async () => cache.invalidateQueries({ queryKey: query(client, id).queryKey }));
  }, [isOther, line, cache, client, id, query]);

  return { application, form, language, line, view, judged, home, isHelper, danger, look };
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

/** What is not a helper's to write is not shown to them. */
const withoutHidden = ({ sections, problems, ...judged }: Judged, hidden: readonly string[]): Judged => ({
  ...judged,
  sections: sections
    .map((section) => ({ ...section, fields: section.fields.filter((name) => !hidden.includes(name)) }))
    .filter(({ fields }) => fields.length > 0),
  problems: problems.filter(({ field }) => !hidden.includes(field)),
});
