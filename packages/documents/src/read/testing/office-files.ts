import { strToU8, zipSync } from 'fflate';
import type { RawDocument, RawBlock } from '@mingjian/engine';
import { gridTexts } from '../grid/grid-lookup.ts';
import { readContainer } from '../read-container.ts';
import type { ReadOptions } from '../reader-context.ts';

/** Test helper: small Office packages written by hand, part by part. */

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Zips parts given as text. */
export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const relationships = (links: Readonly<Record<string, readonly [string, string]>>): string =>
  `<Relationships xmlns="${PACKAGE}">${Object.entries(links)
    .map(
      ([id, [type, target]]) =>
        `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook with one sheet; `sheet` is what stands inside <worksheet>, `styles` inside <styleSheet>. */
export const xlsxOf = (
  sheet: string,
  more: Readonly<{ styles?: string; strings?: string; state?: string; prefix?: string }> = {},
): Uint8Array =>
  zipOf({
    '_rels/.rels': relationships({ r1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${S}" xmlns:r="${REL}"><sheets><sheet name="表一" sheetId="1" r:id="r1"${
      more.state === undefined ? '' : ` state="${more.state}"`
    }/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      r1: ['worksheet', 'worksheets/sheet1.xml'],
      r2: ['styles', 'styles.xml'],
      r3: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/styles.xml': `<styleSheet xmlns="${S}">${more.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${S}">${more.strings ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml': `${more.prefix ?? ''}<worksheet xmlns="${S}">${sheet}</worksheet>`,
  });

/** A Word document; `body` stands inside <w:body>. */
export const docxOf = (
  body: string,
  parts: Readonly<Record<string, readonly [string, string]>> = {},
): Uint8Array =>
  zipOf({
    '_rels/.rels': relationships({ r1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      Object.fromEntries(
        Object.entries(parts).map(([file, [type]], index) => [`r${index + 1}`, [type, file]]),
      ),
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([file, [, xml]]) => [
        `word/${file}`,
        xml.replace('>', ` xmlns:w="${W}">`),
      ]),
    ),
  });

/** A paragraph of plain text. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Reads, and fails the test with the sentence when the file gave nothing. */
export async function readOk(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<RawDocument> {
  const result = await readContainer(bytes, name, options);
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.message}`);
  return result.value;
}

/** Reads and returns the code of the failure, or "ok". */
export async function failureOf(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<string> {
  const result = await readContainer(bytes, name, options);
  return result.ok ? 'ok' : result.failure.code;
}

/** Lines of a document as texts, and grids as matrices. */
export const contentOf = (document: RawDocument): (string | string[][])[] =>
  document.blocks.map((block: RawBlock) => (block.kind === 'line' ? block.text : gridTexts(block)));
