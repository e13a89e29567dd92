import { labelKey } from '../prose/labels.ts';
import { partKey } from './disjoint-parts.ts';

/**
 * Lists that are complete by the form itself: the official outline has no further member, or leaves out only what is zero.
 * `needs` must all be there; `members` is every name that may occur. A list outside these is complete only by other evidence.
 */
type Partition = Readonly<{ whole: RegExp; needs: readonly RegExp[]; members: RegExp }>;

const PARTITIONS: readonly Partition[] = [
  {
    whole: /支出(?:合计|总额|决算)?$/u,
    needs: [/基本支出$/u, /项目支出$/u],
    members: /^(?:基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出)$/u,
  },
  {
    whole: /^(?:收入总计|总收入|收(?:入)?支(?:出)?总计)$/u,
    needs: [/^年初结转和?结余$/u, /^本年收入(?:合计)?$/u],
    members: /^(?:年初结转和?结余|本年收入(?:合计)?|使用非财政拨款结余.*)$/u,
  },
  {
    whole: /^(?:支出总计|总支出|收(?:入)?支(?:出)?总计)$/u,
    needs: [/^年末结转和?结余$/u, /^本年支出(?:合计)?$/u],
    members: /^(?:年末结转和?结余|本年支出(?:合计)?|结余分配)$/u,
  },
  {
    whole: /三公/u,
    needs: [/因公出国/u, /车/u, /接待费?/u],
    members: /因公出国|公?务?用?车|接待/u,
  },
  {
    whole: /(?:公务)?用?车(?:购置|费)/u,
    needs: [/购置/u, /运行/u],
    members: /购置|运行/u,
  },
  {
    whole: /采购/u,
    needs: [/货物/u, /工程/u, /服务/u],
    members: /货物|工程|服务/u,
  },
  {
    whole: /基本支出/u,
    needs: [/人员(?:经费|支出)/u, /公用(?:经费|支出)/u],
    members: /^(?:人员|日常公用|公用)(?:经费|支出)/u,
  },
  {
    whole: /基本支出/u,
    needs: [/工资福利支出/u, /商品和服务支出/u, /对个人和家庭/u, /资本性支出/u],
    members: /工资福利支出|商品和服务支出|对个人和家庭|资本性支出|债务利息|其他支出/u,
  },
  {
    whole: /离退休/u,
    needs: [/^离休/u, /^退休/u],
    members: /^(?:离休|退休)(?:人员|干部)?(?:人数)?$/u,
  },
  {
    whole: /财政(?:预算|拨款)?(?:收入|支出)/u,
    needs: [/一般公共预算/u, /政府性基金/u],
    members: /一般公共预算|政府性基金|国有资本/u,
  },
];

/** True when the named parts are all there is of the named whole. */
export function isPartition(whole: string, parts: readonly string[]): boolean {
  const keys = parts.map(partKey);
  return PARTITIONS.some(
    (p) =>
      p.whole.test(labelKey(whole)) &&
      keys.every((key) => p.members.test(key)) &&
      p.needs.every((need) => keys.some((key) => need.test(key))) &&
      // Each name once: 购置 of one paragraph and of another are two lists.
      new Set(keys).size === keys.length,
  );
}

/** 其他收入, 其他用车 at the end closes a list. */
export const isClosedByOther = (parts: readonly string[]): boolean =>
  parts.length >= 3 && /^其他(?!商品)/u.test(labelKey(parts.at(-1) ?? ''));
