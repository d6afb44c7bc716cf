/** A restart drops nobody. */
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { expect, it } from '@jest/globals';
import { startApi } from '../../test/api.ts';
import { OpenToAll } from './http/access.ts';
import { Text } from './http/fields.ts';
import { shutDown } from './shutdown.ts';
import { Module } from '@nestjs/common';

class SlowResponse {
  @Text({ max: 10 }) said!: string;
}

@Controller('slow')
@OpenToAll()
class SlowController {
  @Get()
  @ApiOkResponse({ type: SlowResponse })
  async read(): Promise<SlowResponse> {
    await new Promise((resolve) => setTimeout(resolve, 700));
    return { said: 'done' };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

it('says that it stops, finishes what it began, takes nobody new, and ends soon', async () => {
  const api = await startApi({ features: [SlowModule] });
  const { port } = api.server.address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const slow = fetch(`${url}/api/v1/slow`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const startedAt = performance.now();
  const stopped = shutDown(api.app, 0.3);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await fetch(`${url}/health/ready`)).status).toBe(503);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  const answer = await slow;
  expect([answer.status, await answer.json()]).toEqual([200, { said: 'done' }]);
  await stopped;
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  await api.database.drop();
});
