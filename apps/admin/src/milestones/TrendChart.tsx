import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { MilestoneTrendLine } from '@portfolio/contracts';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as withParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { axisMarks, pointsOf, spanOf } from './trendModel';

withParts([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Told apart without colour: each line has its own shape of point and its own dashes. */
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const;
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** A time axis with its marks at the given places only: left to itself the chart puts a year's mark beside a month's and lets them overlap. */
function marks(from: string, to: string, most: number, { color, line }: { color: string; line: string }) {
  const customValues = axisMarks(from, to, most);
  return { type: 'time' as const, axisTick: { customValues }, splitLine: { show: true, customValues, lineStyle: { color: line } }, axisLabel: { color, customValues, formatter: '{yyyy}-{MM}' } };
}

interface TrendChartProps {
  lines: readonly MilestoneTrendLine[];
  asOf: string;
}

/** 里程碑趋势图: a rising line is a milestone put off, a level one holds its date, and where a line meets the diagonal it is reached. */
export function TrendChart({ lines, asOf }: TrendChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { palette } = useTheme();
  useEffect(() => {
    if (holder.current === null) return undefined;
    const chart = init(holder.current, null, { renderer: 'svg' });
    const { from, to } = spanOf(lines, asOf);
    const colours = { color: palette.text.secondary, line: palette.divider };
    const axis = { axisLine: { lineStyle: { color: palette.divider } } };
    chart.setOption({
      animation: false,
      grid: { left: 64, right: 24, top: 40, bottom: 72 },
      legend: { bottom: 0, type: 'plain', textStyle: { color: palette.text.primary } },
      tooltip: { trigger: 'item' },
      xAxis: { ...axis, ...marks(from, asOf > from ? asOf : to, Math.max(2, Math.floor(holder.current.clientWidth / 120)), colours), name: '报告期', nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: palette.text.secondary }, min: from, max: asOf > from ? asOf : to },
      yAxis: { ...axis, ...marks(from, to, 7, colours), name: '预测日期', nameTextStyle: { color: palette.text.secondary }, min: from, max: to },
      series: [
        { type: 'line', name: '预测即完成线', data: [[from, from], [to, to]], symbol: 'none', silent: true, lineStyle: { color: palette.text.secondary, type: 'solid', width: 1 }, itemStyle: { color: palette.text.secondary } },
        ...lines.map((line, at) => ({
          type: 'line' as const,
          name: line.name,
          data: pointsOf(line, asOf),
          symbol: SHAPES[at % SHAPES.length],
          symbolSize: 8,
          lineStyle: { color: palette.primary.main, type: DASHES[at % DASHES.length], width: 1.5 },
          itemStyle: { color: palette.primary.main },
        })),
      ],
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [lines, asOf, palette]);
  // The table below says the same in words.
  return <Box ref={holder} aria-hidden sx={{ width: '100%', height: 360 }} />;
}
