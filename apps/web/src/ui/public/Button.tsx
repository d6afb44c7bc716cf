/** A button, or a link that looks like one; `quiet` for anything but the one main action of a place. */
import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: 'main' | 'quiet' };

export const buttonClass = (look: 'main' | 'quiet' = 'main'): string =>
  [styles.button, look === 'main' ? styles.main : styles.quiet].join(' ');

export function Button({ look = 'main', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`${buttonClass(look)} ${className}`} />;
}
