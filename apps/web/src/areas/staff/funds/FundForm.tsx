/** A fund is entered or rewritten: codes and caps, and no place in which a person or a clinic could be named. */
import { Fieldset, Stack, Text } from '@mantine/core';
import { conditionCodes, populationCodes } from '@open-window/domain/vocabulary.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices, OptionalNumber, States, TextField } from '../../../lib/listing-form/Fields.tsx';
import { at, type Part } from '../../../lib/listing-form/parts.ts';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { InlineForm } from '../cases/InlineForm.tsx';
import { FormFaults } from '../desk/FormFaults.tsx';
import { useWhole } from '../desk/whole.ts';
import { useFundLines } from './fund-lines.ts';
import { blankFund, draftOf, entryOf } from './fund-draft.ts';
import { type Fund, type FundScope, useSaveFund } from './funds.queries.ts';

const mostCents = 100_000_000_00;

interface FundFormProps {
  /** Null: a new one. */
  readonly fund: Fund | null;
  readonly label: string;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

export function FundForm({ fund, label, onDone, onCancel }: FundFormProps) {
  const { t } = useTranslation('staff');
  const linesOf = useFundLines();
  const [start] = useState(fund);
  const whole = useWhole(start === null ? blankFund : draftOf(start));
  const save = useSaveFund();
  const isStale = problemStatus(save.error) === 412;
  const theirs = fund === null ? [] : linesOf(fund);
  const fields = linesOf(whole.value).map(([name, yours], place) => ({
    label: name,
    yours,
    theirs: theirs[place]?.[1] ?? '',
  }));
  return (
    <FormFaults error={save.error}>
      <InlineForm
        label={label}
        submit={t('funds.save')}
        isPending={save.isPending}
        problem={isStale ? <TwoVersions fields={fields} /> : <ProblemNotice error={save.error} />}
        onSubmit={() => {
          const stands = isStale ? fund : start;
          save.mutate(
            { stands, entry: entryOf(whole.value) },
            {
              onSuccess: ({ id }) => {
                onDone(id);
              },
            },
          );
        }}
        onCancel={onCancel}
      >
        <TextField part={at(whole, 'name')} label={t('funds.name')} hint={t('funds.nameHint')} maxLength={120} />
        <Scope part={at(whole, 'restriction')} title={t('funds.restriction')} text={t('funds.restrictionText')} />
        <OptionalNumber part={at(whole, 'awardCapCents')} label={t('funds.awardCap')} max={mostCents} isMoney />
        <OptionalNumber part={at(whole, 'lifetimeCapCents')} label={t('funds.lifetimeCap')} max={mostCents} isMoney />
        <Scope part={at(whole, 'wish')} title={t('funds.wish')} text={t('funds.wishText')} />
      </InlineForm>
    </FormFaults>
  );
}

function Scope({
  part,
  title,
  text,
}: {
  readonly part: Part<FundScope>;
  readonly title: string;
  readonly text: string;
}) {
  const { t } = useTranslation('staff');
  return (
    <Fieldset legend={title}>
      <Stack>
        <Text>{text}</Text>
        <States part={at(part, 'states')} label={t('funds.states')} hint={t('funds.statesHint')} />
        <Choices part={at(part, 'conditions')} label={t('funds.conditions')} codes={conditionCodes} group="condition" />
        <Choices
          part={at(part, 'populations')}
          label={t('funds.populations')}
          codes={populationCodes}
          group="population"
        />
      </Stack>
    </Fieldset>
  );
}
