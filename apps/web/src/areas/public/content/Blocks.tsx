/** Paragraphs, notes, lists and terms of a page that is read. */
import type { SiteContact } from '../../../lib/site.ts';
import type { ContentBlock } from './content.ts';
import { Linked } from './Linked.tsx';
import styles from './Blocks.module.css';

export function Blocks({ blocks, contact }: { blocks: readonly ContentBlock[]; contact: SiteContact }) {
  return blocks.map((block, index) => <Block key={`${block.kind}-${index}`} block={block} contact={contact} />);
}

function Block({ block, contact }: { block: ContentBlock; contact: SiteContact }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <Linked text={block.text} contact={contact} />
        </p>
      );
    case 'note':
      return (
        <p className={styles.note}>
          <Linked text={block.text} contact={contact} />
        </p>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>
              <Linked text={item} contact={contact} />
            </li>
          ))}
        </ul>
      );
    case 'terms':
      return (
        <dl className={styles.terms}>
          {block.items.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <Linked text={text} contact={contact} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}
