/** Why something cannot be done now: every reason at once, under what it is against. */
import { Alert, List } from '@mantine/core';

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly string[];
}

export const Reasons = ({ title, reasons }: ReasonsProps) => (
  <Alert color="clay" variant="light" title={title}>
    <List>
      {reasons.map((reason) => (
        <List.Item key={reason}>{reason}</List.Item>
      ))}
    </List>
  </Alert>
);
