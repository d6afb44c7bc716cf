/** One member of a team in words, a line for each thing that is said of them. */
import type { Schema } from '@open-window/contract/client.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../i18n/use-labels.ts';

export function useMemberText(): (member: Schema['MemberPart']) => string {
  const { t } = useTranslation('editor');
  const labelOf = useLabels();
  return ({ credentials, npi, roles, licenses }) =>
    [
      credentials,
      npi === null ? '' : `NPI ${npi}`,
      roles.map((role) => labelOf('role', role)).join(', '),
      ...licenses.map(({ type, state, number, status, isRestricted, expiresOn, validIn }) =>
        [
          `${labelOf('licenseType', type)}, ${state}, ${number}`,
          labelOf('licenseStatus', status),
          expiresOn,
          validIn.join(' '),
          isRestricted ? t('isRestricted') : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      ),
    ]
      .filter((line) => line !== '')
      .join('\n');
}
