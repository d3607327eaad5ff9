import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '@portfolio/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JOB_BOARD_PATH, JobBoard } from './job-board';

/** Bull Board behind the product's own login. */
@ApiExcludeController()
@Controller(JOB_BOARD_PATH)
export class JobBoardController {
  constructor(private readonly board: JobBoard) {}

  @Permit('job.board')
  @Get()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(request, reply);
  }

  @Permit('job.board')
  @Get('*')
  part(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(request, reply);
  }

  private async answer({ url }: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { status, contentType, body } = await this.board.read(url);
    await reply.status(status).header('Content-Type', contentType).header('Cache-Control', 'no-store').send(body);
  }
}
