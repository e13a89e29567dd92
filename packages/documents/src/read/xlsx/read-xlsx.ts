import type { RawDocument } from '@mingjian/engine';
import { finishReading, NOWHERE, type ReaderContext } from '../reader-context.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import { picturesUnread } from '../pictures-unread.ts';

/** A workbook: one grid a worksheet, in tab order, hidden ones marked. */
export function readXlsx(context: ReaderContext, archive: ZipArchive): RawDocument {
  const { name, limits } = context;
  const workbook = readWorkbook(archive, name, limits);
  const { strings, damage } = readSharedStrings(
    archive.read(workbook.stringsEntry),
    workbook.stringsEntry,
    name,
    limits,
  );
  if (damage) {
    context.unread.push({
      place: NOWHERE,
      raw: damage.reason,
      why: `共享文字表在第 ${strings.length + 1} 条处损坏，其后的文字没有读取`,
    });
  }
  const formats = readStyles(
    archive.read(workbook.stylesEntry),
    workbook.stylesEntry,
    name,
    limits,
  );
  const cellContext = { strings, formats, date1904: workbook.date1904 };
  for (const sheet of workbook.sheets) {
    const bytes = archive.read(sheet.entry);
    if (bytes) readSheet(context, sheet, bytes, cellContext);
    if (sheet.hidden) context.notes.push(`工作表“${sheet.name}”是隐藏的。`);
  }
  for (const tab of workbook.otherTabs) {
    context.unread.push({
      place: { ...NOWHERE, cell: tab },
      raw: tab,
      why: '图表页或宏表，没有单元格可读',
    });
  }
  for (const block of context.blocks) {
    if (block.kind !== 'grid') continue;
    if (block.hiddenRows.length > 0)
      context.notes.push(`工作表“${block.name}”有 ${block.hiddenRows.length} 个隐藏行。`);
    if (block.hiddenColumns.length > 0)
      context.notes.push(`工作表“${block.name}”有 ${block.hiddenColumns.length} 个隐藏列。`);
  }
  const pictures = archive.names.filter((entry) => entry.startsWith('xl/media/')).length;
  if (pictures > 0) {
    context.unread.push({ place: NOWHERE, raw: '', why: picturesUnread(pictures) });
  }
  return finishReading(context, 'xlsx', null);
}
