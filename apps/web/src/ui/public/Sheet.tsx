/** A panel over the page for phones, on the browser's own dialog: focus stays inside, Escape closes. */
import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly closeText: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

export function Sheet({ title, closeText, isOpen, onClose, footer, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    if (isOpen) element.showModal();
    else element.close();
  }, [isOpen]);

  return (
    <dialog ref={dialog} className={styles.sheet} aria-label={title} onClose={onClose}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <button type="button" className={styles.close} aria-label={closeText} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className={styles.body}>{children}</div>
      <div className={styles.foot}>{footer}</div>
    </dialog>
  );
}
