/** A funding or policy document's number (文号) as it stands in a text. */
export type DocumentNumber = Readonly<{
  start: number;
  end: number;
  /** One form for comparison: 冀财社〔2022〕218号. */
  normal: string;
  year: string;
}>;

// Agency code, year in any bracket (or bare, as some print it), running number. The text is half-width already.
const NUMBER =
  /([\u4e00-\u9fff]{1,14})[〔[({【〈<]\s?((?:19|20)\d\d)\s?[〕\])}】〉>]\s?(?:第\s?)?(\d{1,5})\s?号/gu;

/** Words that lead up to a document number and do not belong to the agency's code. */
const LEAD =
  /^.*(?:根据|按照|依据|依照|文件|通知|印发|转发|发布|下达|见|和|与|及|以|由|为|的|〉|》)(?=[\u4e00-\u9fff]{2,})/u;

/** All document numbers of a text, brackets made one. They are names: nothing in them is an amount or a year of the report. */
export function documentNumbers(text: string): readonly DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, code = '', year = '', running = ''] = match;
    const agency = code.replace(LEAD, '');
    const start = match.index + code.length - agency.length;
    found.push({
      start,
      end: match.index + whole.length,
      normal: `${agency}〔${year}〕${String(Number(running))}号`,
      year,
    });
  }
  return found;
}
