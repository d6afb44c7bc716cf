/** A stored round as the law sees it, with what its form and its policy say of each other, and whether the rota is there for it. */
import { readForm } from '@open-window/domain/form.ts';
import type { Round, RoundFormObjection, RoundKind, RoundLanguage, RoundState } from '@open-window/domain/round.ts';
import type { Interval } from '@open-window/domain/rota-shift.ts';
import { objectionsToForm } from '@open-window/domain/round-form.ts';
import { readPolicy } from '@open-window/domain/scholarship-policy.ts';
import { millisOf } from './programs.service.ts';
import type { StoredRound } from './rounds.store.ts';

/** @param gap The first hours in which its form asks about self-harm and nobody is on call. */
export const lawOf = (row: StoredRound, gap: Interval | null): Round => ({
  state: row.state as RoundState,
  isOpened: row.openedAt !== null,
  kind: row.kind as RoundKind,
  opensAt: millisOf(row.opensAt),
  closesAt: millisOf(row.closesAt),
  capacity: row.capacity,
  languages: row.languages as RoundLanguage[],
  formVersionId: row.formVersionId,
  policyVersionId: row.policyVersionId,
  fundIds: row.funds.map(({ fundId }) => fundId),
  againstForm: [...againstForm(row), ...(gap === null ? [] : (['ROTA_GAP'] as const))],
});

/** What was published was read before; what came to be stored otherwise, and cannot be read, has nothing that a round needs. */
function againstForm({
  form: storedForm,
  policy: storedPolicy,
  languages,
}: StoredRound): readonly RoundFormObjection[] {
  if (!storedForm || !storedPolicy) return [];
  const [form, policy] = [readForm(storedForm.definition), readPolicy(storedPolicy.definition)];
  if (!('form' in form) || !('policy' in policy)) return ['FORM_LACKS_FACTS', 'FORM_LACKS_WORDS'];
  return objectionsToForm(form.form, policy.policy, languages as RoundLanguage[]);
}
