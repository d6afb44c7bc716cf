/** A round is planned or rewritten: when, in which languages, by which form and policy, and who pays. What is left empty is not chosen yet. */
import { TextInput } from '@mantine/core';
import { roundKinds, roundLanguages } from '@open-window/domain/round.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Choice, Choices, OptionalChoice, OptionalNumber, TextField } from '../../../lib/listing-form/Fields.tsx';
import { at, idOf, type Part, useFault } from '../../../lib/listing-form/parts.ts';
import { InlineForm } from '../cases/InlineForm.tsx';
import { FormFaults } from '../desk/FormFaults.tsx';
import { useWhole } from '../desk/whole.ts';
import { fundsQuery } from '../funds/funds.queries.ts';
import { momentOf, typedOf } from './moments.ts';
import { programQuery } from './programs.queries.ts';
import type { RoundDraft } from './round-draft.ts';

interface RoundFormProps {
  readonly programId: string;
  readonly start: RoundDraft;
  readonly label: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly problem: ReactNode;
  readonly onSend: (draft: RoundDraft) => void;
  readonly onCancel: () => void;
}

export function RoundForm({ programId, start, error, onSend, ...form }: RoundFormProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const client = useClient();
  const { data: program } = useSuspenseQuery(programQuery(client, programId));
  const { data: funds } = useSuspenseQuery(fundsQuery(client));
  const whole = useWhole(start);
  const isDated = whole.value.kind === 'DATED';
  const version = (versions: typeof program.forms) => (id: string) => {
    const found = versions.find((one) => one.id === id);
    return t('programs.version', { number: found?.version, day: found && format.instant(found.publishedAt) });
  };
  return (
    <FormFaults error={error}>
      <InlineForm
        {...form}
        lead={t('programs.roundLead')}
        submit={t('programs.save')}
        onSubmit={() => {
          onSend(isDated ? whole.value : { ...whole.value, closesAt: null });
        }}
      >
        <TextField part={at(whole, 'name')} label={t('programs.roundName')} maxLength={80} />
        <Choice
          part={at(whole, 'kind')}
          label={t('programs.kind')}
          codes={roundKinds}
          wordOf={(kind) => t(`programs.kinds.${kind}`)}
        />
        <Moment part={at(whole, 'opensAt')} label={t('programs.opensAt')} />
        {isDated && <Moment part={at(whole, 'closesAt')} label={t('programs.closesAt')} />}
        <Choices
          part={at(whole, 'languages')}
          label={t('programs.languages')}
          codes={roundLanguages}
          wordOf={(language) => t(`programs.languageNames.${language}`)}
        />
        <OptionalNumber
          part={at(whole, 'capacity')}
          label={t('programs.capacity')}
          hint={t('programs.capacityHint')}
          max={100_000}
        />
        <OptionalChoice
          part={at(whole, 'formVersionId')}
          label={t('programs.form')}
          codes={program.forms.map(({ id }) => id)}
          none={t('programs.notChosen')}
          wordOf={version(program.forms)}
        />
        <OptionalChoice
          part={at(whole, 'policyVersionId')}
          label={t('programs.policy')}
          codes={program.policies.map(({ id }) => id)}
          none={t('programs.notChosen')}
          wordOf={version(program.policies)}
        />
        {funds.items.length > 0 && (
          <Choices
            part={at(whole, 'fundIds')}
            label={t('programs.funds')}
            codes={funds.items.map(({ id }) => id)}
            wordOf={(id) => funds.items.find((fund) => fund.id === id)?.name ?? ''}
          />
        )}
      </InlineForm>
    </FormFaults>
  );
}

/** A moment as the reader's clock shows it; the zone of that clock is named. */
function Moment({ part, label }: { readonly part: Part<string | null>; readonly label: string }) {
  const { t } = useTranslation('staff');
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <TextInput
      id={idOf(part.pointer)}
      type="datetime-local"
      label={label}
      description={t('programs.zone', { zone: timeZone.replaceAll('_', ' ') })}
      error={useFault(part.pointer)}
      defaultValue={typedOf(part.value)}
      onChange={({ currentTarget: { value } }) => {
        part.change((before) => momentOf(value, before));
      }}
    />
  );
}
