/** The log's own names, in words for the person whom a line is about. */
import { roles } from '@open-window/domain/access.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';

const subjects = [
  'signIn', 'session', 'person', 'profile', 'email', 'passphrase', 'passkey', 'secondFactor', 'recoveryCodes', 'role', 'invitation', 'consent',
  'dataRequest', 'export', 'file', 'hold', 'breakGlass', 'mail', 'concern', 'risk', 'report', 'listing', 'application', 'message',
] as const; // prettier-ignore

export function useAccessWords() {
  const { t } = useTranslation('account');
  const { format } = useLanguage();

  /** `staff:ADMIN+VETTER breakGlass`, `portal:APPLICANT`, `door`, `job:person.erase`. */
  const who = (as: string): string => {
    const [standing = '', glass] = as.split(' ');
    const [where, names = ''] = standing.split(':');
    if (where === 'door') return t('accessLog.door');
    if (where === 'job') return t('accessLog.product');
    if (where === 'portal') return t('accessLog.portal');
    const held = names.split('+').flatMap((name) => {
      const role = roles.find((known) => known === name);
      return role ? [t(`roles.${role}`)] : [];
    });
    const words = held.length === 0 ? t('accessLog.staff') : t('accessLog.staffAs', { roles: format.list(held) });
    return glass === undefined ? words : `${words}, ${t('accessLog.emergency')}`;
  };

  /** `person.read` is looked at; anything else was done. What has no words keeps its name: nothing is hidden. */
  const what = (action: string): string => {
    const [subject, verb] = action.split('.');
    const known = subjects.find((name) => name === subject);
    if (!known) return action;
    const words = t(`accessLog.subjects.${known}`);
    return verb === 'read' || verb === 'list' ? t('accessLog.looked', { what: words }) : words;
  };

  return { who, what };
}
