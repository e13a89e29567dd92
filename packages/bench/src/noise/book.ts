/**
 * A machine-made book: the document in the interchange shape, written as plain data, and what the maker knows to be true of it.
 * Nothing here comes from the product.
 */
export type MadeFact = {
  id: string;
  measure: string;
  label: string;
  value: string;
  unit: string;
  raw: string;
  status: 'clean';
  place: { line: number; page: null; cell: null };
  span: null;
  basis: null;
  qualifier: null;
  candidates: string[];
};

/** Σ coefficient·x (operator) 0, or percent = part ÷ whole: the maker's own list of what holds. */
export type Truth =
  | { form: 'linear'; terms: [fact: string, coefficient: number][]; operator: '=' | '<=' }
  | {
      form: 'ratio';
      percent: string;
      part: [fact: string, coefficient: number][];
      whole: [fact: string, coefficient: number][];
      /** Shares of one list carry its name: one of them may have been filled up to 100. */
      list?: string;
    };

export type MadeRow = {
  code: string | null;
  key: string | null;
  label: string;
  role: 'data' | 'total';
  facts: Record<string, string | null>;
  place: MadeFact['place'];
};

export type MadeTable = {
  kind: string;
  code: null;
  title: string;
  unit: string;
  columns: { key: string; label: string }[];
  rows: MadeRow[];
  grid: never[];
  declaredEmpty: boolean;
  place: MadeFact['place'];
};

export type MadeDocument = {
  document: {
    type: string;
    department: string;
    region: null;
    year: number;
    unit: string;
  };
  tables: MadeTable[];
  sentences: never[];
  selfEvaluations: never[];
  statements: ({ id: string; text: string; place: MadeFact['place']; kind: string } & Record<
    string,
    unknown
  >)[];
  facts: MadeFact[];
  unread: never[];
  lines: never[];
};

export type MadeBook = { document: MadeDocument; truths: Truth[]; deltas: Set<string> };
