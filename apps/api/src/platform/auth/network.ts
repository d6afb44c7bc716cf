/** The first parts of a network address: enough to see that two visits came from one place, too little to find a household. */
import { isIPv4 } from 'node:net';

/** `address` as `addressOf` gives it: IPv4, or the first four groups of IPv6. */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:/, '');
  return isIPv4(plain)
    ? `${plain.split('.').slice(0, 3).join('.')}.0/24`
    : `${plain.split(':').slice(0, 3).join(':')}::/48`;
};
