/** What went wrong, in words for the person who reads them. */
import { useTranslation } from 'react-i18next';
import { Problem } from '../api.ts';
import { nameOfProblem } from '../app-client.ts';
import { useLanguage } from '../i18n/app-i18n.ts';

export interface ProblemWords {
  readonly text: string;
  /** Each reason of a refusal. */
  readonly reasons: readonly string[];
  readonly requestId: string | null;
}

export const problemName = (error: unknown): string | undefined =>
  error instanceof Problem ? nameOfProblem(error.details.type) : undefined;

export const problemStatus = (error: unknown): number | undefined =>
  error instanceof Problem ? error.details.status : undefined;

const textFor = new Map([
  [0, 'offline'],
  [400, 'impossible'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [409, 'conflict'],
  [410, 'gone'],
  [412, 'stale'],
  [413, 'tooLarge'],
  [422, 'impossible'],
  [428, 'stale'],
  [429, 'tooManySoon'],
  [503, 'unavailable'],
  [507, 'unavailable'],
] as const);

/** `own` has better words for what means something special on a page, by the name of the problem. */
export function useProblemWords(error: unknown, own: Readonly<Record<string, string>> = {}): ProblemWords {
  const { t } = useTranslation('app');
  const { format } = useLanguage();
  if (!(error instanceof Problem)) return { text: t('problems.internal'), reasons: [], requestId: null };

  const { status, requestId, retryAt, type } = error.details;
  const name = nameOfProblem(type) ?? '';
  const usual =
    name === 'reauthRequired' || name === 'refused'
      ? t(`problems.${name}`)
      : name === 'staleRevision'
        ? t('problems.stale')
        : status === 429 && retryAt !== undefined
          ? t('problems.tooMany', { time: format.time(retryAt) })
          : t(`problems.${textFor.get(status as 0) ?? 'internal'}`);
  const { blockers = [] } = error.details as { readonly blockers?: readonly string[] };
  return {
    text: own[name] ?? usual,
    reasons: blockers.map((code) => t(`blockers.${code}` as 'blockers.TOO_OLD', { defaultValue: code })),
    requestId: status >= 500 ? (requestId ?? null) : null,
  };
}

/** The words for one field of a form, when the API found fault with it. */
export function useFieldProblem(error: unknown): (field: string, words?: string) => string | undefined {
  const { t } = useTranslation('app');
  const { errors = [] } = (error instanceof Problem ? error.details : {}) as {
    readonly errors?: readonly { readonly pointer: string }[];
  };
  return (field, words) =>
    errors.some(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))
      ? (words ?? t('problems.field'))
      : undefined;
}
