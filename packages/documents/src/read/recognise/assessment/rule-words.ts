/** 按时报送的，得5分; 每次得2分; 最高得3分: the words before 得…分 state a rule, not what was awarded. */
export const isRuleWords = (words: string): boolean =>
  /的[，,]?(?:可|应)?得(?:分)?(?:为)?$|每|最高|否则/u.test(words);
