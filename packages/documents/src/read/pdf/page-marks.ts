/** One printed character in page space (points, y downwards after the page's own rotation). */
export type Glyph = Readonly<{
  text: string;
  /** Start and end of the advance on the baseline. */
  x: number;
  y: number;
  endX: number;
  endY: number;
  size: number;
  /** A space that the producer printed as one. */
  space: boolean;
}>;

/** A straight horizontal or vertical line that can be a border. */
export type Ruling = Readonly<{
  vertical: boolean;
  /** The coordinate across: y of a horizontal, x of a vertical. */
  at: number;
  from: number;
  to: number;
}>;

/** Everything of a page that matters for reading it. */
export type PageMarks = Readonly<{
  width: number;
  height: number;
  glyphs: readonly Glyph[];
  rulings: readonly Ruling[];
  /** Glyphs whose font does not say which character they are. */
  unmapped: number;
  /** Operations beyond the limit that were not looked at. */
  skipped: number;
}>;
