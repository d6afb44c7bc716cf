/** How teams are vetted, for anybody. */
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../../platform/http/access.ts';
import { HowWeVetResponse } from './how-we-vet.dto.ts';
import { HowWeVetQuery } from './how-we-vet.query.ts';

@ApiTags('directory')
@Controller('directory/vetting')
@OpenToAll()
export class HowWeVetController {
  constructor(private readonly query: HowWeVetQuery) {}

  @Get()
  @Header('Cache-Control', 'public, max-age=600')
  @ApiOperation({ summary: 'How teams are vetted: the checklist, and our own figures' })
  @ApiOkResponse({ type: HowWeVetResponse })
  read(): Promise<HowWeVetResponse> {
    return this.query.read();
  }
}
