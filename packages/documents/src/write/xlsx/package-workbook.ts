import { strToU8, type Zippable, zipSync } from 'fflate';
import { xmlText } from './cell-text.ts';
import { StyleTable } from './styles.ts';
import type { Worksheet } from './workbook.ts';
import { worksheetXml } from './worksheet-xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Fixed, so that the same book gives the same bytes; zip cannot say anything before 1980. */
const STAMP = new Date(Date.UTC(1980, 0, 2));

const part = (text: string) => [strToU8(XML + text), { mtime: STAMP, level: 6 as const }] as const;

/** A whole .xlsx from its worksheets. Same input, same bytes. */
export function packageWorkbook(sheets: readonly Worksheet[]): Uint8Array {
  const styles = new StyleTable();
  const files: Record<string, ReturnType<typeof part>> = {};
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = part(worksheetXml(sheet, styles, i === 0));
  });
  const titles = sheets.flatMap((sheet, i) =>
    sheet.repeat === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${xmlText(sheet.name.replaceAll("'", "''"))}'!$${sheet.repeat[0] + 1}:$${sheet.repeat[1] + 1}</definedName>`,
        ],
  );
  files['xl/workbook.xml'] = part(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets
      .map(
        (sheet, i) =>
          `<sheet name="${xmlText(sheet.name)}" sheetId="${i + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join(
        '',
      )}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`,
  );
  files['xl/styles.xml'] = part(styles.xml());
  files['xl/_rels/workbook.xml.rels'] = part(
    `<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  files['_rels/.rels'] = part(
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  files['[Content_Types].xml'] = part(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets
      .map(
        (_, i) =>
          `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
  );
  // The content types come first: some programs read no further to decide what the file is.
  const ordered: Zippable = {};
  for (const name of Object.keys(files).toReversed()) {
    const [bytes, options] = files[name] ?? part('');
    ordered[name] = [bytes, options];
  }
  return zipSync(ordered);
}
