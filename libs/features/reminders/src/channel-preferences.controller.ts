import { Body, Controller, Get, Put } from '@nestjs/common';
import type { ChannelPreference, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { ChannelPreferenceDto } from './channel-preference.dto';
import { ChannelPreferencesService } from './channel-preferences.service';

@Controller('api/v1/channel-preferences')
export class ChannelPreferencesController {
  constructor(private readonly preferences: ChannelPreferencesService) {}

  @Permit('preference.own')
  @Get('own')
  own(@CurrentUser() user: Principal): Promise<ChannelPreference> {
    return this.preferences.own(user);
  }

  /** Mail before the date and on it, on or off; the inbox and official mail (from the first day late on) cannot be switched off. */
  @Permit('preference.own')
  @Put('own')
  choose(@CurrentUser() user: Principal, @Body() dto: ChannelPreferenceDto): Promise<ChannelPreference> {
    return this.preferences.choose(user, dto);
  }
}
