import { childElements, childNamed, type XmlElement } from '../xml/xml-tree.ts';

/** The text of one paragraph, and what in it is not plain text. */
export type InlineText = {
  text: string;
  /** Rendered page breaks inside, by offset in the text. */
  breaks: number[];
  /** Contents of text boxes anchored here. */
  boxes: XmlElement[];
  pictures: number;
  /** Text marked hidden, which no print shows. */
  hidden: string;
};

/** Symbol-font characters that forms use for boxes and ticks; the rest becomes "□" only when nothing is known. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0FE: '☑',
  F052: '☑',
  F0FC: '√',
  F0A8: '□',
  F0A3: '□',
  F06F: '□',
  F0FD: '☒',
  F054: '☒',
  F0FB: '×',
  F0B7: '•',
  F0D8: '➢',
  F06C: '●',
  F06E: '■',
};

/** Elements whose content is not part of the text as accepted: deletions, moved-away text, field codes, guides. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'mc:Fallback',
  'w:sdtPr',
  'w:sdtEndPr',
]);

/** Reads the inline content of a paragraph with all changes accepted. */
export function inlineText(paragraph: XmlElement): InlineText {
  const result: InlineText = { text: '', breaks: [], boxes: [], pictures: 0, hidden: '' };
  walk(paragraph, result, false);
  return result;
}

function walk(element: XmlElement, into: InlineText, hidden: boolean): void {
  for (const child of childElements(element)) {
    if (SKIPPED.has(child.name)) continue;
    switch (child.name) {
      case 'w:t':
      case 'm:t': {
        const text = child.children.filter((part) => typeof part === 'string').join('');
        if (hidden) into.hidden += text;
        else into.text += text;
        break;
      }
      case 'w:r':
        walk(child, into, isHidden(child));
        break;
      case 'mc:AlternateContent':
        walk(chosenAlternative(child), into, hidden);
        break;
      case 'w:txbxContent':
        into.boxes.push(child);
        break;
      case 'w:checkBox':
        into.text += isChecked(child) ? '☑' : '□';
        break;
      case 'a:blip':
      case 'v:imagedata':
        into.pictures += 1;
        break;
      default:
        if (!mark(child, into)) walk(child, into, hidden);
    }
  }
}

/** Marks that stand for a character; false when the element is a container to walk into. */
function mark(element: XmlElement, into: InlineText): boolean {
  switch (element.name) {
    case 'w:tab':
    case 'w:ptab':
      into.text += '\t';
      return true;
    case 'w:cr':
      into.text += '\n';
      return true;
    case 'w:br':
      if (element.attributes['type'] !== 'page' && element.attributes['type'] !== 'column')
        into.text += '\n';
      return true;
    case 'w:lastRenderedPageBreak':
      into.breaks.push(into.text.length);
      return true;
    case 'w:noBreakHyphen':
      into.text += '-';
      return true;
    case 'w:softHyphen':
      return true;
    case 'w:sym':
      into.text += SYMBOLS[(element.attributes['char'] ?? '').toUpperCase()] ?? '□';
      return true;
    default:
      return false;
  }
}

const isOn = (element: XmlElement | null): boolean =>
  element !== null && !['0', 'false', 'off'].includes(element.attributes['val'] ?? '1');

const isHidden = (run: XmlElement): boolean =>
  isOn(childNamed(childNamed(run, 'w:rPr'), 'w:vanish'));

const isChecked = (box: XmlElement): boolean => {
  const checked = childNamed(box, 'w:checked');
  return checked ? isOn(checked) : isOn(childNamed(box, 'w:default'));
};

/** The modern edition of a drawing; its fallback repeats the same text and would double it. */
function chosenAlternative(alternatives: XmlElement): XmlElement {
  const children = childElements(alternatives);
  return (
    children.find((child) => child.name === 'mc:Choice') ??
    // "mc:Fallback" is skipped by `walk` wherever a choice exists; alone it is all there is.
    children.find((child) => child.name === 'mc:Fallback') ??
    alternatives
  );
}
