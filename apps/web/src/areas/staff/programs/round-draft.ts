/** A round as its form holds it, and as it is sent. */
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Round, RoundEntry } from './programs.queries.ts';

export interface RoundDraft {
  readonly name: string;
  readonly kind: RoundEntry['kind'];
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly capacity: number | null;
  readonly languages: RoundLanguage[];
  readonly formVersionId: string | null;
  readonly policyVersionId: string | null;
  readonly fundIds: string[];
}

export const blankRound: RoundDraft = {
  name: '',
  kind: 'DATED',
  opensAt: null,
  closesAt: null,
  capacity: null,
  languages: ['en', 'es'],
  formVersionId: null,
  policyVersionId: null,
  fundIds: [],
};

export const draftOf = ({
  name,
  kind,
  opensAt,
  closesAt,
  capacity,
  languages,
  form,
  policy,
  funds,
}: Round): RoundDraft => ({
  ...{ name, kind, opensAt, closesAt, capacity, languages: [...languages] },
  formVersionId: form?.id ?? null,
  policyVersionId: policy?.id ?? null,
  fundIds: funds.map(({ id }) => id),
});

export const entryOf = ({ name, kind, languages, fundIds, ...chosen }: RoundDraft): RoundEntry => ({
  ...{ name, kind, languages, funds: fundIds.map((id) => ({ id })) },
  ...(chosen.opensAt !== null && { opensAt: chosen.opensAt }),
  ...(chosen.closesAt !== null && { closesAt: chosen.closesAt }),
  ...(chosen.capacity !== null && { capacity: chosen.capacity }),
  ...(chosen.formVersionId !== null && { formVersionId: chosen.formVersionId }),
  ...(chosen.policyVersionId !== null && { policyVersionId: chosen.policyVersionId }),
});
