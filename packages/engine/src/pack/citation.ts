/**
 * Why a rule holds: a clause that somebody read, or an interpretation with its evidence. One of the two, always.
 * @term 依据
 */
export type Citation =
  | Readonly<{
      kind: 'clause';
      /** Title and number of the document. */
      source: string;
      /** Clause: 第十二条第一款. */
      at: string;
      quote: string | null;
    }>
  | Readonly<{
      /** 推定: the text was not seen or is silent. */
      kind: 'interpretation';
      text: string;
      evidence: string;
    }>;
