/** Brings the programs that were announced, with the rules of each round as far as they are chosen. */
import { type ScholarshipPolicy, readPolicy } from '@open-window/domain/scholarship-policy.ts';
import type { LoaderFunctionArgs } from 'react-router';
import { apiContext } from '../../../lib/api.ts';
import type { Scholarship } from '../../../lib/directory.types.ts';

export async function loader({ request, context }: LoaderFunctionArgs): Promise<readonly Scholarship[]> {
  return context.get(apiContext).scholarships(request.signal);
}

/** Whether somebody may begin now. */
export const takesPeople = (rounds: Scholarship['rounds']): boolean =>
  rounds.some(({ intake }) => intake === 'OPEN' || intake === 'WAITLIST');

/** By which the check looks: of a round that takes people before one that does not. Null: there is none to look by. */
export function policyOf(programs: readonly Scholarship[]): ScholarshipPolicy | null {
  const order = ['OPEN', 'WAITLIST', 'NOT_YET'] as const;
  const rounds = programs.flatMap((program) => program.rounds);
  const chosen = order
    .flatMap((intake) => rounds.filter((round) => round.intake === intake))
    .find(({ policy }) => policy !== null);
  if (!chosen?.policy) return null;
  const read = readPolicy(JSON.parse(chosen.policy.definition));
  return 'policy' in read ? read.policy : null;
}
