/** The thread in which one PDF is read: it may run out of memory or time without taking the product along. */
import { parentPort, workerData } from 'node:worker_threads';
import { cleanPdf } from './pdf.ts';
import { RefusedFile } from './refusal.ts';

try {
  parentPort?.postMessage({ clean: await cleanPdf(workerData as Uint8Array) });
} catch (error) {
  parentPort?.postMessage(
    error instanceof RefusedFile ? { fault: error.fault, hint: error.hint } : { fault: 'UNREADABLE', hint: '' },
  );
}
