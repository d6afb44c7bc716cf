/** Who is in the room: each member with what boards and registers know them by. */
import { SimpleGrid } from '@mantine/core';
import { licenseStatuses, licenseTypes, roleCodes, stateCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../i18n/use-labels.ts';
import { blankLicense, blankMember, type License, type Member } from './blank.ts';
import { Choice, Choices, DayField, Flag, OptionalText, States, TextField } from './Fields.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { at, type Part } from './parts.ts';
import { Rows } from './Rows.tsx';

export function TeamFields({ team }: { readonly team: Part<Member[]> }) {
  const { t } = useTranslation('editor');
  return (
    <FieldGroup title={t('team')} lead={t('teamHint')}>
      <Rows
        part={team}
        blank={blankMember}
        max={60}
        addLabel={t('addMember')}
        nameOf={({ givenName, familyName }, number) => `${givenName} ${familyName}`.trim() || t('member', { number })}
      >
        {(member) => <MemberFields member={member} />}
      </Rows>
    </FieldGroup>
  );
}

function MemberFields({ member }: { readonly member: Part<Member> }) {
  const { t } = useTranslation('editor');
  const labelOf = useLabels();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField part={at(member, 'givenName')} label={t('givenName')} maxLength={200} />
        <TextField part={at(member, 'familyName')} label={t('familyName')} maxLength={200} />
        <TextField
          part={at(member, 'credentials')}
          label={t('credentials')}
          hint={t('credentialsHint')}
          maxLength={100}
          isOptional
        />
        <OptionalText part={at(member, 'npi')} label={t('npi')} hint={t('npiHint')} maxLength={10} />
      </SimpleGrid>
      <Choices part={at(member, 'roles')} label={t('roles')} codes={roleCodes} group="role" />
      <Rows
        part={at(member, 'licenses')}
        blank={blankLicense}
        max={60}
        addLabel={t('addLicense')}
        nameOf={({ type, state, number: known }, number) =>
          known === '' ? t('license', { number }) : `${labelOf('licenseType', type)}, ${state}, ${known}`
        }
      >
        {(license) => <LicenseFields license={license} />}
      </Rows>
    </>
  );
}

function LicenseFields({ license }: { readonly license: Part<License> }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice part={at(license, 'type')} label={t('licenseType')} codes={licenseTypes} group="licenseType" />
        <TextField part={at(license, 'number')} label={t('licenseNumber')} maxLength={60} />
        <Choice part={at(license, 'state')} label={t('licenseState')} codes={stateCodes} group="state" />
        <States part={at(license, 'validIn')} label={t('validIn')} />
        <Choice part={at(license, 'status')} label={t('licenseStatus')} codes={licenseStatuses} group="licenseStatus" />
        <DayField part={at(license, 'expiresOn')} label={t('expiresOn')} />
      </SimpleGrid>
      <Flag part={at(license, 'isRestricted')} label={t('isRestricted')} />
    </>
  );
}
