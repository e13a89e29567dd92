import type { TableLine } from './table-kind.ts';

const line = (key: string, label: string, ...aliases: string[]): TableLine => ({
  key,
  label,
  aliases,
  side: null,
  role: 'data',
});

/** “三公”经费: money lines first, then the counts, which have no budget columns. */
export const THREE_PUBLIC_LINES: readonly TableLine[] = [
  {
    ...line('three-public-total', '“三公”经费支出', '合计', '“三公”经费合计', '三公经费合计'),
    role: 'total',
  },
  line('overseas', '因公出国(境)费', '因公出国(境)费用', '因公出国(境)支出'),
  line(
    'vehicles',
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '公务用车购置及运行维护支出',
  ),
  line('vehicle-purchase', '公务用车购置费', '公务用车购置'),
  line('vehicle-operation', '公务用车运行维护费', '公务用车运行费', '公务用车运行维护'),
  line('reception', '公务接待费', '公务接待'),
  line('domestic-reception', '国内接待费'),
  line('foreign-affairs-reception', '其中:外事接待费', '外事接待费'),
  line('overseas-reception', '国(境)外接待费'),
  line('statistics', '相关统计数'),
  line('overseas-groups', '因公出国(境)团组数(个)', '因公出国(境)团组数'),
  line('overseas-persons', '因公出国(境)人次数(人)', '因公出国(境)人次数'),
  line('vehicles-bought', '公务用车购置数(辆)', '公务用车购置数'),
  line('vehicles-held', '公务用车保有量(辆)', '公务用车保有量'),
  line('domestic-reception-batches', '国内公务接待批次(个)', '国内公务接待批次'),
  line('foreign-affairs-batches', '其中:外事接待批次(个)', '外事接待批次'),
  line('domestic-reception-persons', '国内公务接待人次(人)', '国内公务接待人次'),
  line('foreign-affairs-persons', '其中:外事接待人次(人)', '外事接待人次'),
  line('overseas-reception-batches', '国(境)外公务接待批次(个)', '国(境)外公务接待批次'),
  line('overseas-reception-persons', '国(境)外公务接待人次(人)', '国(境)外公务接待人次'),
];
