import type { TableLine } from './table-kind.ts';

const line = (key: string, label: string, ...aliases: string[]): TableLine => ({
  key,
  label,
  aliases,
  side: null,
  role: 'data',
});

/** 国有资产占用情况: vehicles by use, and equipment above a unit price. */
export const ASSET_LINES: readonly TableLine[] = [
  { ...line('vehicles-total', '车辆数合计(台、辆)', '车辆数合计', '车辆合计'), role: 'total' },
  line('vehicles-provincial-leaders', '副部(省)级及以上领导用车', '副部(省)级以上领导用车'),
  line('vehicles-principal-leaders', '主要负责人用车', '主要领导干部用车'),
  line('vehicles-confidential', '机要通信用车'),
  line('vehicles-emergency', '应急保障用车'),
  line('vehicles-law-enforcement', '执法执勤用车'),
  line('vehicles-special-technical', '特种专业技术用车'),
  line('vehicles-retired-cadres', '离退休干部服务用车', '离退休干部用车'),
  line('vehicles-other', '其他用车'),
  line(
    'large-equipment',
    '单价100万元(含)以上设备(不含车辆)(台、套)',
    '单价100万元(含)以上设备(不含车辆)',
    '单价100万元以上专用设备',
  ),
];
