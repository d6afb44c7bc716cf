/** The features of the product, in reading order. */
import { type DynamicModule, Module } from '@nestjs/common';
import { DirectoryModule } from './features/directory/directory.module.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { Config } from './platform/config/config.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** What works in jobs; search stands in the process that answers. */
const features = [];

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock = systemClock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), DirectoryModule, ...features] };
  }

  static forWorker(config: Config, clock: Clock = systemClock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...features] };
  }
}
