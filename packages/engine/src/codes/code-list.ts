/** One entry of a classification. @term 科目 */
export type ClassificationCode = Readonly<{ code: string; name: string }>;

/**
 * Reads a compact list: "20805 行政事业单位养老支出: 01 行政单位离退休, 02 …". The words after the colon are the children, whose
 * two digits follow the parent's code.
 */
export function expandCodes(lines: readonly string[]): readonly ClassificationCode[] {
  return lines.flatMap((line) => {
    const [head = '', tail = ''] = line.split(': ');
    const parent = entry(head);
    const children = tail === '' ? [] : tail.split(', ').map(entry);
    return [
      parent,
      ...children.map((child) => ({ code: `${parent.code}${child.code}`, name: child.name })),
    ];
  });
}

function entry(text: string): ClassificationCode {
  const [code = '', name = ''] = text.split(' ');
  return { code, name };
}
