import { NAMED } from '../layout/fonts.ts';
import type { CellStyle } from './workbook.ts';

const FONTS: Readonly<Record<CellStyle['face'], readonly [string, number, boolean]>> = {
  body: [NAMED.body, 10, false],
  head: [NAMED.heading, 10, false],
  title: [NAMED.title, 16, true],
  subtitle: [NAMED.subtitle, 11, false],
  bold: [NAMED.body, 10, true],
  note: [NAMED.body, 9, false],
};
const FACES = ['body', 'head', 'title', 'subtitle', 'bold', 'note'] as const;

/** Number format ids below 164 belong to the program; ours follow. 49 is text. */
const FIRST_FORMAT = 164;
const TEXT_FORMAT = 49;

const formatId = (decimals: number | null): number =>
  decimals === null ? TEXT_FORMAT : FIRST_FORMAT + decimals;
const formatCode = (decimals: number): string =>
  decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;

/** Numbers the styles a workbook uses and writes styles.xml. */
export class StyleTable {
  readonly #ids = new Map<string, number>();
  readonly #styles: CellStyle[] = [];

  /** The number of a style in `cellXfs`; 0 is the default. */
  id(style: CellStyle): number {
    const key = JSON.stringify([
      style.face,
      style.align,
      style.border,
      style.vertical,
      style.decimals,
    ]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#styles.push(style);
    this.#ids.set(key, this.#styles.length);
    return this.#styles.length;
  }

  /** The part xl/styles.xml. */
  xml(): string {
    const decimals = [...new Set(this.#styles.map((style) => style.decimals))].filter(
      (each) => each !== null,
    );
    const formats = decimals.map(
      (each) => `<numFmt numFmtId="${formatId(each)}" formatCode="${formatCode(each)}"/>`,
    );
    const fonts = FACES.map((face) => {
      const [name, size, bold] = FONTS[face];
      return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
    });
    const edge = ['left', 'right', 'top', 'bottom'].map(
      (side) => `<${side} style="thin"><color auto="1"/></${side}>`,
    );
    const cells = this.#styles.map((style) => {
      const rotation = style.vertical ? ' textRotation="255"' : '';
      return (
        `<xf numFmtId="${formatId(style.decimals)}" fontId="${FACES.indexOf(style.face)}" fillId="0" borderId="${style.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
        `<alignment horizontal="${style.align}" vertical="center" wrapText="1"${rotation}/></xf>`
      );
    });
    return (
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length > 0
        ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`
        : '') +
      `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edge.join('')}<diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="${cells.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells.join('')}</cellXfs>` +
      `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>` +
      `</styleSheet>`
    );
  }
}
