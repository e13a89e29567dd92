const WORDS = '幅图片中的文字没有读取';

/** Why the words inside pictures are missing; one sentence for every format. */
export const picturesUnread = (count: number): string => `${count} ${WORDS}`;

/** True for that sentence: a logo or a seal is no reason to refuse a whole workbook. */
export const isPicturesUnread = (why: string): boolean => why.endsWith(WORDS);
