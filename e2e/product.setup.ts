/** Before the first journey: the browser is unpacked, and the built product runs on data of its own. */
import { chromiumPath } from './chromium.ts';
import { Product } from './product.ts';

export default async function setup(): Promise<() => Promise<void>> {
  process.env['CHROME_PATH'] = await chromiumPath();
  const product = await Product.start();
  process.env['E2E_ORIGIN'] = product.origin;
  return () => product.stop();
}
