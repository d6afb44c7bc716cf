/** A form that opens where its button is: the keyboard goes into it, and is at the button again when it is gone. */
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/app/Form.tsx';
import styles from './cases.module.css';

interface InlineFormProps {
  readonly label: string;
  readonly lead?: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly isHarmful?: boolean;
  /** What went wrong, beside the button that did it. */
  readonly problem: ReactNode;
  readonly onSubmit: (text: (name: string) => string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

export function InlineForm(props: InlineFormProps) {
  const { label, lead, submit, isPending, isHarmful = false, problem, onSubmit, onCancel, children } = props;
  const { t } = useTranslation('app');
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const fields = frame.current?.querySelector<HTMLElement>('input, select, textarea, button');
    fields?.focus();
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <div ref={frame} className={styles.form}>
      <Form label={label} onSubmit={onSubmit}>
        {lead !== undefined && <Text>{lead}</Text>}
        {children}
        {problem}
        <Group>
          <Button type="submit" loading={isPending} {...(isHarmful && { color: 'clay' })}>
            {submit}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </Group>
      </Form>
    </div>
  );
}
