import { Body, Controller, Get, HttpCode, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import type { OrderCauseOption, OrderCounts, OrderNumbering, Principal, SupervisionOrder, SupervisionOrderDetail } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { OrderDocumentService } from './order-document.service';
import { OrderDraftsService } from './order-drafts.service';
import { OrderIssueService } from './order-issue.service';
import { OrderLists } from './order-lists';
import { OrderNumbers } from './order-numbers';
import { OrderViews } from './order-views';
import { DraftOrderDto, EditOrderDto, NumberingDto, OrderReasonDto, OrderVersionDto } from './order.dto';

/** Reading orders, drafting and issuing them. */
@Controller('api/v1')
export class SupervisionOrdersController {
  constructor(
    private readonly lists: OrderLists,
    private readonly views: OrderViews,
    private readonly drafts: OrderDraftsService,
    private readonly issuing: OrderIssueService,
    private readonly numbers: OrderNumbers,
    private readonly documents: OrderDocumentService,
  ) {}

  /** Last drafted first; filters and sorts as in `OrderLists.page`. */
  @Permit('order.read')
  @Get('supervision-orders')
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<SupervisionOrder>> {
    return this.lists.page(user, list);
  }

  /** Numbers by state and tier under the same filter. */
  @Permit('order.read')
  @Get('supervision-orders/counts')
  counts(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<OrderCounts> {
    return this.lists.counts(user, list.filter);
  }

  @Permit('order.read')
  @Get('supervision-orders/numbering')
  numbering(@CurrentUser() user: Principal): Promise<OrderNumbering> {
    return this.numbers.numbering(user.districtId);
  }

  /** 文号代字 of the orders issued from now on. */
  @Permit('order.manage')
  @Put('supervision-orders/numbering')
  renumber(@CurrentUser() user: Principal, @Body() body: NumberingDto): Promise<OrderNumbering> {
    return this.numbers.change(user, body);
  }

  @Permit('order.read')
  @Get('supervision-orders/:id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<SupervisionOrderDetail> {
    return this.views.get(user, id);
  }

  /** As 公文 in DOCX. */
  @Permit('order.read')
  @Get('supervision-orders/:id/document')
  document(@CurrentUser() user: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.documents.docx(user, id);
  }

  /** What an order can be drafted for in this project now. */
  @Permit('order.manage')
  @Get('projects/:projectId/order-causes')
  causes(@CurrentUser() user: Principal, @Param('projectId') projectId: string): Promise<OrderCauseOption[]> {
    return this.drafts.options(user, projectId);
  }

  /** 起草. */
  @Permit('order.manage')
  @Post('supervision-orders')
  draft(@CurrentUser() user: Principal, @Body() body: DraftOrderDto): Promise<SupervisionOrderDetail> {
    return this.drafts.draft(user, body);
  }

  @Permit('order.manage')
  @Put('supervision-orders/:id')
  edit(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: EditOrderDto): Promise<SupervisionOrderDetail> {
    return this.drafts.edit(user, id, body);
  }

  /** 弃用草稿: uses no number. */
  @Permit('order.manage')
  @HttpCode(200)
  @Post('supervision-orders/:id/discard')
  discard(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.drafts.discard(user, id, body);
  }

  /** 下达: gives the number. */
  @Permit('order.manage')
  @HttpCode(200)
  @Post('supervision-orders/:id/issue')
  issue(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderVersionDto): Promise<SupervisionOrderDetail> {
    return this.issuing.issue(user, id, body);
  }
}
