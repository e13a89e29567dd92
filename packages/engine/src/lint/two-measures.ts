import { eachRow } from './each-row.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '一行指标只衡量一件事',
  '一行只有一个指标值、一个完成值、一个得分；财预〔2021〕101号所附取值指引也要求指标名称只说一件事（原文没有逐条核读）',
);

/** Words that end the name of a measure. 获得感、幸福感、安全感 is one set phrase and not meant. */
const MEASURE_END = /(?:率|满意度|知晓度|数量|人数|次数|金额|成本|水平|时效|质量)$/u;

/** Where one measure ends and the next begins. 及时率, 及格率, 普及率 and 参与率 hold no “and”. */
const BETWEEN = /、|和(?!谐)|(?<!普)及(?!时|格)|(?<!参)与/u;

/** Two measures in one indicator: one result cannot say how each of them came out. */
export const twoMeasures = eachRow(({ indicator, at }) => {
  const parts = indicator.name
    .replace(/[。；;，,]+$/u, '')
    .split(BETWEEN)
    .map((part) => part.trim());
  const measures = parts.filter((part) => MEASURE_END.test(part));
  if (measures.length < 2) return null;
  return {
    code: 'TWO_MEASURES',
    message: `“${indicator.name}”一行里有 ${measures.length} 个衡量对象（${measures.join('、')}），一个完成值说不清各自的结果。宜分成几行。`,
    at: at('name'),
    cite: GROUND,
    weight: 'advice',
  };
});
