/** Routes that exist only in tests, to prove what the platform promises to every route. */
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { OpenToAll, Requires } from '../src/platform/http/access.ts';
import {
  DayField,
  Decimal,
  Either,
  Flag,
  Id,
  List,
  ListsByName,
  Many,
  Money,
  One,
  OneOf,
  Slug,
  Text,
  Whole,
} from '../src/platform/http/fields.ts';
import { ApiProblems, notFound } from '../src/platform/http/problems.ts';

class ProbePage {
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
}

class ProbeSearch extends ProbePage {
  @Text({ max: 20, optional: true }) q?: string;
  @Decimal({ min: -90, max: 90, optional: true }) latitude?: number;
  @Flag({ optional: true }) open?: boolean;
  @OneOf('ProbeSort', ['best', 'name'], { optional: true }) sort?: string;
  @Many('ProbeColor', ['RED', 'BLUE'], { optional: true }) color?: string[];
  @DayField({ optional: true }) since?: string;
}

class ProbeSearchResponse {
  @One(() => ProbeSearch) read!: ProbeSearch;
}

class ProbePart {
  @Text({ max: 10 }) name!: string;
  @Money({ nullable: true }) amountCents!: number | null;
}

class ProbeParams {
  @Slug() slug!: string;
}

class ProbeNothing {
  @OneOf('ProbeColor', ['RED', 'BLUE'], { nullable: true }) color!: string | null;
  @OneOf('ProbeColor', ['RED', 'BLUE'], { optional: true }) shade?: string;
  @One(() => ProbePart, { nullable: true }) part!: ProbePart | null;
  @Many('ProbeColor', ['RED', 'BLUE']) colors!: string[];
  @DayField({ nullable: true }) day!: string | null;
  @Either([ProbePart, ProbeParams]) either!: ProbePart | ProbeParams;
  @ListsByName(ProbePart, { max: 9 }) parts!: Record<string, ProbePart[]>;
}

class ProbeRequest {
  @Text({ max: 10 }) name!: string;
  @Flag({ optional: true }) agreed?: boolean;
  @Whole({ optional: true }) count?: number;
  @List(() => ProbePart, { max: 3, optional: true }) parts?: ProbePart[];
  @One(() => ProbePart, { optional: true }) part?: ProbePart;
}

class ProbeIdParams {
  @Id() id!: string;
}

@Controller('probe')
@OpenToAll()
class ProbeController {
  @Get('search')
  @ApiOkResponse({ type: ProbeSearchResponse })
  search(@Query() search: ProbeSearch): ProbeSearchResponse {
    return { read: search };
  }

  @Post('things')
  @ApiCreatedResponse({ type: ProbeRequest })
  create(@Body() request: ProbeRequest): ProbeRequest {
    return request;
  }

  @Get('things/:slug')
  @ApiOkResponse({ type: ProbePart })
  @ApiProblems(404)
  thing(@Param() { slug }: ProbeParams): ProbePart {
    if (slug === 'leak') return { name: 'x', amountCents: 1, secret: 'not in the contract' } as ProbePart;
    if (slug === 'broken') throw new Error('the patient Jane Roe lives at 5 Elm Street');
    if (slug !== 'here') throw notFound('thing');
    return { name: 'here', amountCents: null };
  }

  @Get('nothing')
  @ApiOkResponse({ type: ProbeNothing })
  nothing(): ProbeNothing {
    return {
      color: null,
      part: null,
      colors: [],
      day: null,
      either: { slug: 'a' },
      parts: { a: [{ name: 'a', amountCents: null }] },
    };
  }

  @Get('ids/:id')
  @ApiOkResponse({ type: ProbePart })
  @ApiProblems(404)
  byId(@Param() { id }: ProbeIdParams): ProbePart {
    return { name: id.slice(0, 8), amountCents: 1 };
  }
}

@Controller('probe/closed')
@Requires('account.own')
class ClosedController {
  @Get()
  @ApiOkResponse({ type: ProbePart })
  read(): ProbePart {
    return { name: 'closed', amountCents: 1 };
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ProbePart })
  write(@Body() request: ProbePart): ProbePart {
    return request;
  }
}

@Module({ controllers: [ProbeController, ClosedController] })
export class ProbeModule {}

@Controller('probe/silent')
class SilentController {
  @Get()
  read(): string {
    return 'nobody said who may read this';
  }
}

@Module({ controllers: [SilentController] })
export class SilentModule {}
