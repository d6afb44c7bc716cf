/** What is over and would be taken away tonight, for admins. */
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/http/access.ts';
import { RetentionResponse } from './retention.dto.ts';
import { RetentionService } from './retention.service.ts';

@ApiTags('people')
@Controller('staff/retention')
@Requires('job.read')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get()
  @ApiOperation({ summary: 'A dry run: counts only' })
  @ApiOkResponse({ type: RetentionResponse })
  async dryRun(): Promise<RetentionResponse> {
    return { items: await this.retention.dryRun() };
  }
}
