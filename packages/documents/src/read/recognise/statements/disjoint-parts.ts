import { labelKey } from '../prose/labels.ts';

/**
 * Families of names that exclude each other, whatever the total is called: what was bought as goods was not bought as a service.
 * A name must belong to one member only; 本级 beside 县级 may be the same money, so they share a member. 在职 and 退休 are no family:
 * 实有人员 20 人，其中在职 20 人；退休 8 人 is how many offices write of people who are not among the twenty.
 */
const FAMILIES: readonly (readonly RegExp[])[] = [
  [/货物/u, /工程/u, /服务(?!能力)/u],
  [/因公出国/u, /车(?:购置|运行|费|$)/u, /接待/u],
  [/车购置费?(?:支出)?$/u, /车运行/u],
  [/^(?:人员|工资)(?:经费|支出)/u, /^(?:日常)?公用(?:经费|支出)/u],
  [/^基本支出/u, /^项目支出/u, /^经营支出/u, /^上缴上级支出/u, /^对附属单位补助/u],
  [/^工资福利/u, /^商品和服务/u, /^对个人和家庭/u, /^资本性支出/u],
  [/^财政拨款收入/u, /^上级补助/u, /^事业收入/u, /^经营收入/u, /^附属单位上缴/u, /^其他收入/u],
  [/^一般公共预算/u, /^政府性基金/u, /^国有资本/u, /^社会保险基金/u],
  [
    /^中央(?:财政)?(?:补助|专项|配套)?(?:资金|补助)?$/u,
    /^省级?(?:财政)?(?:补助|专项|配套)?(?:资金|补助)?$/u,
    /^(?:市|县|区|本)级?(?:财政)?(?:补助|专项|配套)?(?:资金|补助)?$/u,
    /^(?:自筹|社会)(?:资金)?$/u,
  ],
  [/^行政(?:编制|人员)/u, /^(?:全额)?事业(?:编制|人员)/u, /^(?:机关)?工勤/u],
  [/^社会保障和就业支出/u, /^卫生健康支出/u, /^住房保障支出/u, /^一般公共服务支出/u, /^其他支出/u],
];

/** 和退休人员, 及省级资金, 由基本支出…构成: the word that joins a part to the list is no part of its name. */
export const partKey = (name: string): string =>
  labelKey(name).replace(/^(?:和|及|以及|由)(?!解|谐)/u, '');

/** True when no two of the named parts can hold the same money or the same people. */
export function isDisjoint(names: readonly string[]): boolean {
  const keys = names.map(partKey);
  return FAMILIES.some((family) => {
    const members = keys.map((key) => family.flatMap((is, at) => (is.test(key) ? [at] : [])));
    return (
      members.every((found) => found.length === 1) && new Set(members.flat()).size === keys.length
    );
  });
}
