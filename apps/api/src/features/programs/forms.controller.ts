/** The forms in which people apply: checked and published from a document, and read. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { Requires } from '../../platform/http/access.ts';
import { JsonUpTo } from '../../platform/http/body.ts';
import { ApiProblem, ApiProblems } from '../../platform/http/problems.ts';
import { FormCheckResponse, FormParams, FormRefusedResponse, FormRequest, FormResponse, FormsParams, MOST_OF_A_FORM } from './forms.dto.ts'; // prettier-ignore
import { FormsService } from './forms.service.ts';

@ApiTags('programs')
@Controller('staff/programs/:id')
@Requires('program.read')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Post('forms')
  @Requires('program.manage')
  @JsonUpTo(2 * MOST_OF_A_FORM)
  @HttpCode(201)
  @ApiOperation({ summary: 'Publish a new version; it is never changed' })
  @ApiCreatedResponse({ type: FormResponse })
  @ApiProblems(404, 413, 422)
  @ApiProblem(409, FormRefusedResponse)
  async publish(
    @CurrentActor() actor: Actor,
    @Param() { id }: FormsParams,
    @Body() { definition }: FormRequest,
  ): Promise<FormResponse> {
    return this.forms.read(actor, id, await this.forms.publish(actor, id, definition));
  }

  @Post('form-checks')
  @Requires('program.manage')
  @JsonUpTo(2 * MOST_OF_A_FORM)
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what is against publishing it, and publish nothing' })
  @ApiOkResponse({ type: FormCheckResponse })
  @ApiProblems(404, 413, 422)
  async check(
    @CurrentActor() actor: Actor,
    @Param() { id }: FormsParams,
    @Body() { definition }: FormRequest,
  ): Promise<FormCheckResponse> {
    return { findings: await this.forms.check(actor, id, definition) };
  }

  @Get('forms/:formId')
  @ApiOkResponse({ type: FormResponse })
  @ApiProblems(404)
  read(@CurrentActor() actor: Actor, @Param() { id, formId }: FormParams): Promise<FormResponse> {
    return this.forms.read(actor, id, formId);
  }
}
