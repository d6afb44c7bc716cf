/** Emergency access: an admin opens it with a reason and is watched; somebody else looks at each opening afterwards. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Said } from '../desk/Said.tsx';
import { OpenGlass } from './OpenGlass.tsx';
import { Openings } from './Openings.tsx';

export function Component() {
  const { t } = useTranslation('staff');
  const may = useMay();
  const [said, setSaid] = useState('');
  return (
    <Page title={t('glass.title')} lead={t('glass.text')} width="full">
      <Said text={said} />
      {may('breakGlass.open') && <OpenGlass onDone={setSaid} />}
      {may('breakGlass.review') && <Openings onDone={setSaid} />}
    </Page>
  );
}
