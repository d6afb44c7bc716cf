/** One word for whoever asks: alive, and ready to be sent people. Details are on the private port. */
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OpenToAll } from '../http/access.ts';
import { Readiness } from './readiness.ts';

const plain = 'text/plain; charset=utf-8';
const word = (description: string, ...words: string[]) => ({
  description,
  content: { 'text/plain': { schema: { type: 'string', enum: words } } },
});

@ApiTags('health')
@Controller('health')
@OpenToAll()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Header('Content-Type', plain)
  @ApiResponse({ status: 200, ...word('The process answers', 'ok') })
  live(): string {
    return 'ok';
  }

  @Get('ready')
  @Header('Content-Type', plain)
  @ApiResponse({ status: 200, ...word('Send people here', 'ready') })
  @ApiResponse({ status: 503, ...word('Starting, stopping or without its database: send people elsewhere', 'unready') })
  async ready(@Res({ passthrough: true }) response: Response): Promise<string> {
    const isReady = await this.readiness.isReady();
    response.status(isReady ? 200 : 503);
    return isReady ? 'ready' : 'unready';
  }
}
