import type { Indicator } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<Indicator> = {
  name: '指标监测',
  fields: { planId: '规划', number: '序号', group: '类别', name: '指标', unit: '单位', base: '2025 年', target: '2030 年', annual: '年均/累计', attribute: '属性', note: '注' },
};

export const indicators = defineResource({
  name: 'indicators',
  access: { list: 'indicator.read' },
  messages,
  list: lazyPage(() => import('./IndicatorList'), 'IndicatorList'),
});
