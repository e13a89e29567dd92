/** 本年收入, 收入合计, 本年收入合计, 总收入 are one total; 收入总计 (with the balances) is another. */
export function equivalent(key: string): string {
  if (/^(?:本年)?(?:收入合计|收入)$|^总收入$|^本年总收入$|^收入总额$/u.test(key))
    return '本年收入合计';
  if (/^(?:本年)?(?:支出合计|支出)$|^总支出$|^本年总支出$|^支出总额$/u.test(key))
    return '本年支出合计';
  return key.replace(/总额$|总金额$|金额$|合计$/u, '').replace(/^(?:本部门|部门)/u, '');
}
