/**
 * Radicals of U+2E80–2EFF that stand for a whole character when a font maps them wrongly. Unicode gives most of them
 * no decomposition, so they are listed; a radical that is never a character by itself is left as it is.
 */
const RADICALS: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⺩': '王',
  '⺫': '目',
  '⺬': '示',
  '⺮': '竹',
  '⺰': '纟',
  '⺼': '月',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻲': '龟',
  '⻳': '龟',
  '⺒': '巳',
  '⺓': '幺',
  '⺁': '厂',
  '⺏': '尢',
  '⺝': '月',
  '⺷': '羊',
  '⻌': '辶',
  '⻑': '長',
  '⻗': '雨',
  '⻞': '食',
  '⺍': '小',
  '⺕': '彐',
  '⺜': '日',
};

const MAPPED = /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g;

/**
 * Characters that look like ordinary ones but are not, put back: Kangxi radicals and compatibility ideographs (which
 * Chromium and some drivers write into a PDF's text layer) and Latin ligatures. Full-width forms are print, and stay.
 */
export const restoreCompatibility = (text: string): string =>
  text.replace(MAPPED, (character) => RADICALS[character] ?? character.normalize('NFKC'));
