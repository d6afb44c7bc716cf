/** The text of a mail. An address of this very site can be followed; any other stays words. */
import { Anchor } from '@mantine/core';
import styles from './MailWords.module.css';

const addresses = /(https?:\/\/\S+)/;

export function MailWords({ text }: { readonly text: string }) {
  return (
    <p className={styles.words}>
      {text.split(addresses).map((part, index) =>
        isHere(part) ? (
          <Anchor key={`${String(index)} ${part}`} inherit href={part}>
            {part}
          </Anchor>
        ) : (
          part
        ),
      )}
    </p>
  );
}

/** Of this page, and nothing that merely looks like an address. */
function isHere(part: string): boolean {
  if (!URL.canParse(part)) return false;
  const { protocol, host } = new URL(part);
  return /^https?:$/.test(protocol) && host === window.location.host;
}
