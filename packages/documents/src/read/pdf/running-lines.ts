import type { LineRole } from '@mingjian/engine';
import type { LayoutBlock, PageLayout } from './page-layout.ts';

type Line = LayoutBlock & { kind: 'line' };

const DECORATED_NUMBER =
  /^(?:[-—–―－·•~]\s*(\d{1,4})\s*[-—–―－·•~]|第\s*(\d{1,4})\s*页.{0,12}|Page\s*(\d{1,4})(?:\s*of\s*\d{1,4})?|(\d{1,4})\s*\/\s*\d{1,4})$/;
const BARE_NUMBER = /^\d{1,4}$/;
/** A footer of words with its page number behind: 某某单位  第 1 页 共 2 页. Words may say anything, so it must count along too. */
const NUMBER_BEHIND = /^[^。；！？]{1,40}\s第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/;

/** Lines of the outer margins that repeat or count pages: they are no part of the text they interrupt. */
export function runningLines(pages: readonly PageLayout[]): Map<LayoutBlock, LineRole> {
  const roles = new Map<LayoutBlock, LineRole>();
  markPageNumbers(pages, roles);
  markRepeats(pages, roles, 'header');
  markRepeats(pages, roles, 'footer');
  return roles;
}

/** The outermost lines of a page's foot or head, nearest to the edge first. */
function edgeLines(page: PageLayout, edge: 'header' | 'footer', share: number): Line[] {
  const blocks = edge === 'header' ? page.blocks : [...page.blocks];
  if (edge === 'footer') blocks.reverse();
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind !== 'line' || lines.length === 2) break;
    const near =
      edge === 'header'
        ? block.baseline < page.height * share
        : block.baseline > page.height * (1 - share);
    if (!near) break;
    lines.push(block);
  }
  return lines;
}

function numberOf(text: string): Readonly<{ value: number; bare: boolean }> | null {
  const trimmed = text.trim();
  if (BARE_NUMBER.test(trimmed)) return { value: Number(trimmed), bare: true };
  const behind = NUMBER_BEHIND.exec(trimmed);
  if (behind) return { value: Number(behind[1]), bare: true };
  const match = DECORATED_NUMBER.exec(trimmed);
  return match
    ? { value: Number(match[1] ?? match[2] ?? match[3] ?? match[4]), bare: false }
    : null;
}

/**
 * A decorated number at the edge is a page number; a bare one only when it counts along with the pages, because a
 * page may well end in a figure.
 */
function markPageNumbers(pages: readonly PageLayout[], roles: Map<LayoutBlock, LineRole>): void {
  const bare: { line: Line; offset: number }[] = [];
  for (const page of pages) {
    for (const line of [...edgeLines(page, 'footer', 0.12), ...edgeLines(page, 'header', 0.1)]) {
      const number = numberOf(line.text);
      if (number === null) continue;
      if (number.bare) bare.push({ line, offset: number.value - page.page });
      else roles.set(line, 'page-number');
    }
  }
  const votes = new Map<number, number>();
  for (const { offset } of bare) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  for (const { line, offset } of bare) {
    if ((votes.get(offset) ?? 0) >= 2) roles.set(line, 'page-number');
  }
}

/** What a table's own page says at its head is content, however often it stands there. */
const CONTENT = /单位[:：]|表\s*$|^公开|^附[件表]/;

function markRepeats(
  pages: readonly PageLayout[],
  roles: Map<LayoutBlock, LineRole>,
  edge: 'header' | 'footer',
): void {
  if (pages.length < 3) return;
  const seen = new Map<string, Line[]>();
  for (const page of pages) {
    const outermost = edgeLines(page, edge, 0.09).find((line) => !roles.has(line));
    if (!outermost || CONTENT.test(outermost.text)) continue;
    const key = outermost.text.replace(/\s/g, '');
    seen.set(key, [...(seen.get(key) ?? []), outermost]);
  }
  for (const lines of seen.values()) {
    if (lines.length >= 3 && lines.length >= pages.length / 3)
      for (const line of lines) roles.set(line, edge);
  }
}
