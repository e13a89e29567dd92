import type { CompiledPack } from '@mingjian/engine';

/** The Jiangxi form as its published print has it, for tests of writers that may not import rule packs. */
export const FORM_PACK = {
  id: 'form-only',
  sheet: {
    execution: { weight: '10', rateDigits: 2 },
    form: {
      title: '项目支出绩效自评表',
      moneyRows: ['年度资金总额', '政府预算资金'],
      levels: [
        { level1: '成本指标', level2: ['经济成本指标', '社会成本指标', '生态环境成本指标'] },
        { level1: '产出指标', level2: ['数量指标', '质量指标', '时效指标'] },
        { level1: '效益指标', level2: ['经济效益指标', '社会效益指标', '生态效益指标'] },
        { level1: '满意度指标', level2: ['服务对象满意度'] },
      ],
    },
  },
  // The layout reads nothing else of a pack.
} as unknown as CompiledPack;
