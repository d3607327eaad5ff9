import { Body, Controller, Delete, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import type { Principal, SessionView } from '@portfolio/contracts';
import { ServerConfig } from '@portfolio/platform/config';
import { CurrentUser, Permit, Public } from '@portfolio/platform/http';
import type { FastifyReply } from 'fastify';
import { Login } from './login.service';
import { NeverRepeated } from './never-repeated.guard';
import { OwnPassword } from './own-password.service';
import { OwnSession } from './own-session.service';
import { SessionToken, clearSessionCookie, setSessionCookie } from './session-cookie';
import { ChangePasswordDto, LoginDto } from './session.dto';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly logins: Login,
    private readonly own: OwnSession,
    private readonly passwords: OwnPassword,
    private readonly server: ServerConfig,
  ) {}

  /** Logs in: 201 with the cookie `session`; 401 `login_failed`, 429 `login_locked`, 401 `demo_account_refused` in production. */
  @Public()
  @Post()
  async login(@Body() { username, password }: LoginDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const token = await this.logins.login(username, password);
    setSessionCookie(reply, token, this.server.secureCookie);
    return this.own.view(token);
  }

  /** The session in force; 401 without one. */
  @Permit('session.own')
  @Get()
  view(@SessionToken() token: string): Promise<SessionView> {
    return this.own.view(token);
  }

  /** Logs out. */
  @Permit('session.own')
  @Delete()
  @HttpCode(204)
  async logout(@SessionToken() token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.own.end(token);
    clearSessionCookie(reply, this.server.secureCookie);
  }

  /** Changes the own password and ends all other own sessions; 422 `password_wrong`, `password_weak`. */
  @Permit('session.own')
  @UseGuards(NeverRepeated)
  @Post('password')
  @HttpCode(200)
  async changePassword(@CurrentUser() user: Principal, @SessionToken() token: string, @Body() dto: ChangePasswordDto): Promise<SessionView> {
    await this.passwords.change(user, token, dto);
    return this.own.view(token);
  }
}
