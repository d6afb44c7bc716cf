/** Who is in the room: each member with what boards and registers know them by. */
import { SimpleGrid } from '@mantine/core';
import { licenseStatuses, licenseTypes, roleCodes, stateCodes } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { blankLicense, blankMember, type License, type Member } from './blank.ts';
import { Choice, Choices, DayField, Flag, OptionalText, States, TextField } from './Fields.tsx';
import { at, type Part } from './parts.ts';
import { Rows } from './Rows.tsx';

export function TeamFields({ team }: { readonly team: Part<Member[]> }) {
  const { t } = useTranslation('staff');
  return (
    <Section title={t('editor.team')} lead={t('editor.teamHint')}>
      <Rows
        part={team}
        blank={blankMember}
        max={60}
        addLabel={t('editor.addMember')}
        nameOf={({ givenName, familyName }, number) =>
          `${givenName} ${familyName}`.trim() || t('editor.member', { number })
        }
      >
        {(member) => <MemberFields member={member} />}
      </Rows>
    </Section>
  );
}

function MemberFields({ member }: { readonly member: Part<Member> }) {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField part={at(member, 'givenName')} label={t('editor.givenName')} maxLength={200} />
        <TextField part={at(member, 'familyName')} label={t('editor.familyName')} maxLength={200} />
        <TextField
          part={at(member, 'credentials')}
          label={t('editor.credentials')}
          hint={t('editor.credentialsHint')}
          maxLength={100}
          isOptional
        />
        <OptionalText part={at(member, 'npi')} label={t('editor.npi')} hint={t('editor.npiHint')} maxLength={10} />
      </SimpleGrid>
      <Choices part={at(member, 'roles')} label={t('editor.roles')} codes={roleCodes} group="role" />
      <Rows
        part={at(member, 'licenses')}
        blank={blankLicense}
        max={60}
        addLabel={t('editor.addLicense')}
        nameOf={({ type, state, number: known }, number) =>
          known === '' ? t('editor.license', { number }) : `${labelOf('licenseType', type)}, ${state}, ${known}`
        }
      >
        {(license) => <LicenseFields license={license} />}
      </Rows>
    </>
  );
}

function LicenseFields({ license }: { readonly license: Part<License> }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice part={at(license, 'type')} label={t('editor.licenseType')} codes={licenseTypes} group="licenseType" />
        <TextField part={at(license, 'number')} label={t('editor.licenseNumber')} maxLength={60} />
        <Choice part={at(license, 'state')} label={t('editor.licenseState')} codes={stateCodes} group="state" />
        <States part={at(license, 'validIn')} label={t('editor.validIn')} />
        <Choice
          part={at(license, 'status')}
          label={t('editor.licenseStatus')}
          codes={licenseStatuses}
          group="licenseStatus"
        />
        <DayField part={at(license, 'expiresOn')} label={t('editor.expiresOn')} />
      </SimpleGrid>
      <Flag part={at(license, 'isRestricted')} label={t('editor.isRestricted')} />
    </>
  );
}
