/** Somebody of the rota by name; where a name is not known, by their number. */
import { useTranslation } from 'react-i18next';
import { PersonLink } from '../desk/PersonLink.tsx';
import type { RiskPerson } from './risk.queries.ts';

export function RiskPersonName({ person }: { readonly person: RiskPerson | null }) {
  const { t } = useTranslation('staff');
  if (person === null) return t('desk.nobody');
  return person.name ?? <PersonLink id={person.id} />;
}
