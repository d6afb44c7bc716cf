/** The list of shortcuts behind "?". Keys alone can be turned off, for people whose software speaks in keys. */
import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { useDisclosure, useHotkeys, useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

export function Shortcuts() {
  const { t } = useTranslation(['staff', 'app']);
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure();
  const [areOn, setAreOn] = useLocalStorage({ key: 'open-window-single-keys', defaultValue: true });
  useHotkeys(
    areOn
      ? [
          ['shift + ?', open],
          ['?', open],
          ['w', () => void navigate('/staff')],
        ]
      : [],
  );

  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack>
        <Table>
          <Table.Tbody>
            {(
              [
                ['⌘K / Ctrl K', t('shortcuts.palette')],
                ['W', t('shortcuts.work')],
                ['?', t('shortcuts.help')],
              ] as const
            ).map(([key, words]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">
                  <Kbd>{key}</Kbd>
                </Table.Th>
                <Table.Td>{words}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={t('shortcuts.single')}
          checked={areOn}
          onChange={({ currentTarget }) => {
            setAreOn(currentTarget.checked);
          }}
        />
      </Stack>
    </Modal>
  );
}
