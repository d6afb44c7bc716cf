/** The nonce of this page's policy, for styles that are made in the browser. Browsers hide it from the markup; the script's property has it. */
import { setNonce } from 'get-nonce';

const own = document.querySelector<HTMLScriptElement>('script[nonce]');

export const nonce = own?.nonce ?? '';

// Dialogs lock the page behind them with a style sheet of their own, which asks this package.
if (nonce) setNonce(nonce);
