import { Controller, Get } from '@nestjs/common';
import type { LoginHints } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Public } from '@portfolio/platform/http';
import { DemoAccounts } from './demo-accounts';
import { Districts } from './districts';

@Controller('api/v1/login-hints')
export class LoginHintsController {
  constructor(
    private readonly districts: Districts,
    private readonly demo: DemoAccounts,
    private readonly clock: Clock,
  ) {}

  /** What the login page may show; demo accounts and their password only outside production and only if there are any. */
  @Public()
  @Get()
  async hints(): Promise<LoginHints> {
    return { districtName: (await this.districts.find())?.name ?? '', today: this.clock.today(), ...(await this.demo.hints()) };
  }
}
