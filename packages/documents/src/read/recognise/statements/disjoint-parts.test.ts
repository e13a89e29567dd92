import { describe, expect, it } from 'vitest';

import { isDisjoint } from './disjoint-parts.ts';
import { statements } from './said.ts';

describe('互不包含的各部分', () => {
  it('同一种分法里的不同成员', () => {
    expect(isDisjoint(['政府采购货物支出', '政府采购服务支出'])).toBe(true);
    expect(isDisjoint(['中央资金', '省级资金', '和县级配套资金'])).toBe(true);
    expect(isDisjoint(['行政编制', '事业编制'])).toBe(true);
  });
  it('同一成员印了两次，或不在同一种分法里，就不好说', () => {
    expect(isDisjoint(['县级资金', '本级资金'])).toBe(false);
    expect(isDisjoint(['公务用车购置及运行维护费', '公务用车运行维护费'])).toBe(false);
    expect(isDisjoint(['授予中小企业合同金额', '授予小微企业合同金额'])).toBe(false);
    expect(isDisjoint(['在职人员', '行政人员'])).toBe(false);
    expect(isDisjoint(['在职人员', '离退休人员'])).toBe(false);
    expect(isDisjoint(['上级资金', '省级资金'])).toBe(false);
  });
  it('采购只列两类：合计不得超过总额', () =>
    expect(
      statements(
        '政府采购支出总额56.61万元，其中：政府采购工程支出28.11万元、政府采购服务支出49.50万元。',
      ),
    ).toEqual(['disjoint 56.61 28.11 49.50']));
  it('离休加退休就是离退休', () =>
    expect(statements('离退休人员46人，其中：离休38人、退休13人。')).toEqual(['sum 46 38 13']));
});
