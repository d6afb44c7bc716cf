/** How not to do it, for positive controls: says yes before it is written, and looks before it leaps. The suites must find it out. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['OWNER_URL'], max: 10 });
pool.on('error', () => undefined);
await pool.query('CREATE TABLE IF NOT EXISTS naive_report (key text NOT NULL, reference text NOT NULL)');

/** Its answer; the row follows a little later. */
async function answerTo(request: IncomingMessage): Promise<string> {
  const key = String(request.headers['idempotency-key']);
  const { rows } = await pool.query<{ reference: string }>('SELECT reference FROM naive_report WHERE key = $1', [key]);
  const reference = rows[0]?.reference ?? randomUUID();
  if (rows.length === 0)
    setTimeout(() => {
      pool.query('INSERT INTO naive_report VALUES ($1, $2)', [key, reference]).catch(() => undefined);
    }, 400);
  return JSON.stringify({ reference });
}

createServer((request, response) => {
  request.resume();
  if (request.url === '/health') {
    response.end('ok');
    return;
  }
  answerTo(request).then(
    (text) => response.writeHead(201, { 'Content-Type': 'application/json' }).end(text),
    () => response.writeHead(503, { 'Retry-After': '1' }).end(),
  );
}).listen(Number(process.env['METRICS_PORT']), '127.0.0.1');
