/** Takes an address out of the form and brings it to the API: in browsers, and on the server for those that run no JavaScript. */
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { roundLanguages } from '@open-window/domain/round.ts';
import { data, type ActionFunctionArgs } from 'react-router';
import { apiContext, Problem } from '../../../lib/api.ts';
import type { ProblemDetails } from '../../../lib/directory.types.ts';
import { oneOf } from '../../../lib/one-of.ts';

/** What became of it; on the page of several programs, of which one. */
export type InterestTold =
  | { readonly is: 'asked'; readonly code: string }
  | {
      readonly is: 'not';
      readonly code: string;
      readonly email: string;
      /** Null: it is no address, and was not sent. */
      readonly problem: ProblemDetails | null;
    };

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const [code, email] = [textIn(form, 'code'), textIn(form, 'email')];
  const language = oneOf(roundLanguages, textIn(form, 'language')) ?? 'en';
  if (email.length > emailMax || !emailPattern.test(email))
    return data<InterestTold>({ is: 'not', code, email, problem: null }, { status: 422 });
  try {
    await context.get(apiContext).interest(code, { email, language });
    return data<InterestTold>({ is: 'asked', code });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { details } = error;
    return data<InterestTold>({ is: 'not', code, email, problem: details }, { status: details.status || 503 });
  }
}

function textIn(form: FormData, name: string): string {
  const text = form.get(name);
  return typeof text === 'string' ? text.trim() : '';
}
