import { type SelfEvaluation, isDecimalText, parseFigure } from '@mingjian/engine';
import { checkReadings } from './check-readings.ts';
import type { SheetDraft } from './draft.ts';
import type { ImportOptions, ImportPreview } from './import-preview.ts';
import { findJsonFault } from './json-fault.ts';
import { type JsonKind, type JsonShape, SELF_EVALUATION } from './json-schema.ts';
import { ProblemList, type Spot } from './problem-list.ts';
import { openReading, type SheetReading } from './sheet-reading.ts';

/** Beyond any year of a province; a larger file is refused before it is parsed. */
const LARGEST_BYTES = 64 * 1024 * 1024;

type Json = null | boolean | number | string | readonly Json[] | Readonly<{ [key: string]: Json }>;
type Place = Readonly<{ sheet: number; path: string; label: string }>;

const isObject = (value: Json | undefined): value is Readonly<{ [key: string]: Json }> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: Json): string => (JSON.stringify(value) ?? '').slice(0, 60);

/** What the words of the format mean to the person who reads the sentence. */
const CHOICES: Readonly<Record<string, string>> = {
  qualitative: '定性',
  deadline: '时限',
  normal: '正常',
  cancelled: '已取消',
  adjusted: '已调整',
  'project-self-evaluation': '项目自评表',
};

/** A choice as the file writes it, with its meaning where the word is English. */
function choiceText(value: string | null): string {
  const meaning = value === null ? '空' : CHOICES[value];
  return `${JSON.stringify(value)}${meaning === undefined ? '' : `（${meaning}）`}`;
}

const WORDS: Readonly<Record<string, string>> = {
  text: '文字',
  'text?': '文字或 null',
  figure: '数字写成的文字、null 或 "n/a"',
  'decimal?': '数字写成的文字或 null',
  year: '四位年度',
};

/** Reads one value after its kind; null where it is wrong, with a problem that says so. */
class JsonReader {
  readonly #problems: ProblemList;
  /** Set when a required structure is missing: such a sheet cannot be shown at all. */
  broken = false;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  #spot({ sheet, path, label }: Place): Spot {
    return { cell: null, sheet, path, label: `第 ${sheet + 1} 份 ${label}`.trim() };
  }

  #wrong(place: Place, value: Json, detail: string): null {
    this.#problems.add('error', 'JSON_WRONG_TYPE', this.#spot(place), { raw: show(value), detail });
    return null;
  }

  #figure(value: Json, place: Place, notApplicable: boolean): string | null {
    if (value === null) return null;
    if (typeof value === 'number') {
      this.#problems.add('error', 'JSON_NUMBER', this.#spot(place), {
        raw: String(value),
        suggestion: String(value),
      });
      return null;
    }
    if (typeof value !== 'string')
      return this.#wrong(place, value, WORDS[notApplicable ? 'figure' : 'decimal?'] ?? '');
    if (isDecimalText(value) || (notApplicable && value === 'n/a')) return value;
    const parsed = parseFigure(value);
    const suggestion = parsed.kind === 'number' && parsed.unit === null ? parsed.value : null;
    if (suggestion !== null && parsed.kind === 'number' && parsed.qualifier === null) {
      this.#problems.add('note', 'FIGURE_REPAIRED', this.#spot(place), {
        raw: value,
        suggestion,
        detail: '规整写法',
      });
      return suggestion;
    }
    this.#problems.add('error', 'FIGURE_NOT_NUMBER', this.#spot(place), { raw: value, suggestion });
    return null;
  }

  #value(value: Json, kind: JsonKind, place: Place): unknown {
    if (typeof kind === 'object') {
      if ('object' in kind) return this.object(value, kind.object, place);
      if ('list' in kind) {
        if (!Array.isArray(value)) {
          this.broken = true;
          return this.#wrong(place, value, '列表');
        }
        return value.map((each: Json, i) =>
          this.object(each, kind.list, {
            ...place,
            path: `${place.path}.${i}`,
            label: `${place.label}第 ${i + 1} 行`,
          }),
        );
      }
      if (typeof value === 'number' && kind.oneOf.includes(String(value))) return String(value);
      if ((typeof value === 'string' || value === null) && kind.oneOf.includes(value)) return value;
      return this.#wrong(place, value, kind.oneOf.map(choiceText).join('、'));
    }
    if (kind === 'figure' || kind === 'decimal?')
      return this.#figure(value, place, kind === 'figure');
    if (kind === 'year') {
      const year =
        typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 9999;
      return year ? value : (this.#wrong(place, value, WORDS[kind] ?? ''), 0);
    }
    if (typeof value === 'string') return value;
    if (value === null && kind === 'text?') return null;
    if (typeof value === 'number') return this.#figure(value, place, false);
    return this.#wrong(place, value, WORDS[kind] ?? '') ?? (kind === 'text' ? '' : null);
  }

  /** Reads an object field by field; unknown fields are named, never dropped in silence. */
  object(value: Json, shape: JsonShape, place: Place): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    if (!isObject(value)) {
      this.broken = true;
      this.#wrong(place, value, '一组带名字的值');
      return result;
    }
    const below = (key: string): string => (place.path === '' ? key : `${place.path}.${key}`);
    for (const [key, { kind, required, title }] of Object.entries(shape)) {
      const label = place.label === '' ? title : `${place.label} ${title}`;
      const own: Place = { sheet: place.sheet, path: below(key), label };
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      if (given === undefined) {
        if (!required) continue;
        this.#problems.add('error', 'JSON_FIELD_MISSING', this.#spot(own), { detail: title });
        this.broken ||= typeof kind === 'object';
        continue;
      }
      // An optional object or choice that is null says as much as one that is absent.
      if (given === null && !required && typeof kind === 'object' && !('oneOf' in kind)) continue;
      result[key] = this.#value(given, kind, own);
    }
    for (const key of Object.keys(value))
      if (!Object.hasOwn(shape, key))
        this.#problems.add(
          'note',
          'JSON_FIELD_UNKNOWN',
          this.#spot({
            sheet: place.sheet,
            path: below(key),
            label: `${place.label} “${key.slice(0, 40)}”`.trim(),
          }),
        );
    return result;
  }
}

function parse(bytes: Uint8Array, problems: ProblemList): Json | undefined {
  const nowhere = { cell: null, sheet: null, path: null, label: '' };
  if (bytes.length > LARGEST_BYTES) {
    problems.add('error', 'JSON_TOO_LARGE', nowhere, {
      detail: `${Math.ceil(bytes.length / 2 ** 20)} MB`,
    });
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add('error', 'JSON_INVALID', nowhere, { detail: '不是 UTF-8 编码' });
    return undefined;
  }
  try {
    // JSON.parse gives exactly these shapes.
    return JSON.parse(text) as Json;
  } catch {
    const { line, column, found, ended } = findJsonFault(text);
    const what = ended ? '没有写完' : `的“${found}”不合格式`;
    problems.add('error', 'JSON_INVALID', nowhere, {
      detail: `第 ${line} 行第 ${column} 个字${what}`,
    });
    return undefined;
  }
}

/** Reads interchange JSON: one self-evaluation, or an array of them. What does not fit the contract is named by path. */
export function readSheetsFromJson(bytes: Uint8Array, options: ImportOptions = {}): ImportPreview {
  const problems = new ProblemList(options.confirmed);
  const value = parse(bytes, problems);
  const items: readonly Json[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (value !== undefined && items.length === 0)
    problems.add('error', 'NOTHING_FOUND', { cell: null, sheet: null, path: null, label: '' });
  const readings: SheetReading[] = [];
  const sheets: SelfEvaluation[] = [];
  for (const [index, item] of items.entries()) {
    const reader = new JsonReader(problems);
    const read = reader.object(item, SELF_EVALUATION, { sheet: index, path: '', label: '' });
    if (reader.broken) continue;
    // Every field was read by the schema of the same type; wrong ones are null and an error stands in the list.
    const sheet = read as unknown as SelfEvaluation;
    sheets.push(sheet);
    readings.push(openReading(sheet as SheetDraft, null, index));
  }
  checkReadings(readings, problems, options);
  return { sheets, problems: problems.all(), headings: [] };
}
