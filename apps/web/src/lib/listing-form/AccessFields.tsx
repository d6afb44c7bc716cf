/** For whom, in which languages, how one gets in, and what helps to pay. */
import { SimpleGrid } from '@mantine/core';
import {
  accessCodes,
  carePhaseCodes,
  languageCodes,
  paymentCodes,
  populationCodes,
} from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../i18n/use-labels.ts';
import { Choice, Flag, OptionalText } from './Fields.tsx';
import type { Content } from './content.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { at, type Part } from './parts.ts';
import { Rows } from './Rows.tsx';

type Service = Content['service'];

const answers = ['YES', 'NO', 'ASK'] as const satisfies Service['access'][number]['answer'][];

/** The first of a list that is not there yet. */
const unused = <Code extends string>(codes: readonly [Code, ...Code[]], rows: readonly { readonly code: Code }[]) =>
  codes.find((code) => !rows.some((row) => row.code === code)) ?? codes[0];

export function AccessFields({ service }: { readonly service: Part<Service> }) {
  const { t } = useTranslation('editor');
  const labelOf = useLabels();
  const { value } = service;
  const two = { base: 1, sm: 2 };

  return (
    <>
      <FieldGroup title={t('languages')}>
        <Rows
          part={at(service, 'languages')}
          blank={() => ({ code: unused(languageCodes, value.languages), isInterpreted: false })}
          max={200}
          addLabel={t('addLanguage')}
          nameOf={({ code }) => labelOf('language', code)}
        >
          {(row) => (
            <>
              <Choice part={at(row, 'code')} label={t('language')} codes={languageCodes} group="language" />
              <Flag part={at(row, 'isInterpreted')} label={t('isInterpreted')} />
            </>
          )}
        </Rows>
      </FieldGroup>
      <FieldGroup title={t('populations')}>
        <Rows
          part={at(service, 'populations')}
          blank={() => ({ code: unused(populationCodes, value.populations), isSpecialised: false })}
          max={60}
          addLabel={t('addPopulation')}
          nameOf={({ code }) => labelOf('population', code)}
        >
          {(row) => (
            <>
              <Choice part={at(row, 'code')} label={t('population')} codes={populationCodes} group="population" />
              <Flag part={at(row, 'isSpecialised')} label={t('isSpecialised')} />
            </>
          )}
        </Rows>
      </FieldGroup>
      <FieldGroup title={t('access')}>
        <Rows
          part={at(service, 'access')}
          blank={(): Service['access'][number] => ({
            code: unused(accessCodes, value.access),
            answer: 'YES',
            note: null,
          })}
          max={60}
          addLabel={t('addAccess')}
          nameOf={({ code }) => labelOf('access', code)}
        >
          {(row) => (
            <SimpleGrid cols={two}>
              <Choice part={at(row, 'code')} label={t('accessPoint')} codes={accessCodes} group="access" />
              <Choice
                part={at(row, 'answer')}
                label={t('answer')}
                codes={answers}
                wordOf={(code) => t(`answers.${code}`)}
              />
              <OptionalText part={at(row, 'note')} label={t('note')} maxLength={1000} />
            </SimpleGrid>
          )}
        </Rows>
      </FieldGroup>
      <FieldGroup title={t('payments')}>
        <Rows
          part={at(service, 'payments')}
          blank={(): Service['payments'][number] => ({
            phase: 'MEDICINE_SESSION',
            code: unused(paymentCodes, value.payments),
            note: null,
          })}
          max={120}
          addLabel={t('addPayment')}
          nameOf={({ code, phase }) => `${labelOf('payment', code)}, ${labelOf('phase', phase)}`}
        >
          {(row) => (
            <SimpleGrid cols={two}>
              <Choice part={at(row, 'code')} label={t('payment')} codes={paymentCodes} group="payment" />
              <Choice part={at(row, 'phase')} label={t('phase')} codes={carePhaseCodes} group="phase" />
              <OptionalText part={at(row, 'note')} label={t('note')} maxLength={1000} />
            </SimpleGrid>
          )}
        </Rows>
      </FieldGroup>
    </>
  );
}
