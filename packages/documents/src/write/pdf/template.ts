/**
 * The one Typst source. Everything that varies comes in as JSON (sys.inputs.book) and is set as text, never as markup,
 * so nothing that a person typed can be taken for an instruction.
 */
export const TEMPLATE = String.raw`
#let book = json(bytes(sys.inputs.book))
#set document(title: book.title, date: none)
#set text(lang: "zh", region: "cn", font: book.fonts.body, size: book.size.body * 1pt, cjk-latin-spacing: none,
  number-type: "lining", fallback: true)
#set page(
  paper: "a4", flipped: book.landscape,
  margin: (x: book.margin.horizontal * 1mm, y: book.margin.vertical * 1mm),
  footer: context {
    set text(size: 9pt)
    let count = [第 #counter(page).display() 页　共 #counter(page).final().first() 页]
    if book.footer == none { align(center, count) } else { grid(columns: (1fr, auto), book.footer, count) }
  },
)
// A run that must be broken (U+200B in the data) is broken by a line break: a zero-width glyph would soil the text layer.
#let lines(text) = text.replace("\u{200b}", "\n").split("\n").join(linebreak())
#let upright(text) = box(stack(dir: ttb, spacing: 0.28em, ..text.clusters()))
#let content(cell) = {
  if cell.text == "" { box(width: 0pt, height: 0.9em) }
  else if cell.vertical { upright(cell.text) }
  else { lines(cell.text) }
}
#let side = (left: left, center: center, right: right)
#let place-cell(cell) = table.cell(
  x: cell.column, y: cell.row, colspan: cell.columnSpan, rowspan: cell.rowSpan,
  align: side.at(cell.align) + horizon, breakable: cell.breakable,
  // A number set right and words set left in the next column would read as one.
  ..if cell.align == "right" { (inset: (left: 2pt, right: 6pt, y: 5pt)) },
  ..if cell.openTop { (stroke: (top: none)) } else if cell.openBottom { (stroke: (bottom: none)) },
)[
  #set text(font: if cell.role == "head" { book.fonts.heading } else { book.fonts.body },
    weight: if cell.bold { "bold" } else { "regular" }, size: cell.scale * 1em)
  #content(cell)
]
#let draw-table(t) = {
  set text(size: book.size.table * 1pt)
  set par(leading: 0.42em, justify: false, first-line-indent: 0em)
  // Two halves of one table touch: the lower one, with its repeating head, begins where the upper one ends.
  set std.block(above: if t.joined { 0pt } else { 0.8em }, below: if t.joins { 0pt } else { 1em })
  let n = t.columns.len()
  // A zero-width column of unbreakable merges keeps 总分 on the page of the row before it.
  let ties = t.ties.map(tie => table.cell(x: n, y: tie.row, rowspan: tie.rows, breakable: false, inset: 0pt, stroke: none)[])
  let tied = ties.len() > 0
  let head = t.cells.filter(cell => cell.row < t.headRows)
  let body = t.cells.filter(cell => cell.row >= t.headRows)
  table(
    columns: t.columns.map(width => width * 1fr) + if tied { (0pt,) } else { () },
    rows: auto,
    inset: (x: 2pt, y: 5pt),
    stroke: (x, y) => if x == n { none } else { 0.5pt },
    ..if head.len() > 0 { (table.header(repeat: true, ..head.map(place-cell)),) } else { () },
    ..body.map(place-cell),
    ..ties,
  )
}
#let draw(block) = {
  if block.kind == "table" { draw-table(block) }
  else if block.kind == "title" {
    set align(side.at(block.align))
    set par(leading: 0.5em)
    std.block(width: 100%, sticky: true, below: 0.9em,
      text(font: book.fonts.title, weight: "bold", size: book.size.title * 1pt, lines(block.text)))
  } else if block.kind == "subtitle" {
    std.block(width: 100%, sticky: true, above: 1em, below: 0.8em, align(side.at(block.align), text(font: book.fonts.subtitle, size: book.size.subtitle * 1pt, lines(block.text))))
  } else if block.kind == "heading" {
    std.block(width: 100%, sticky: true, above: 1.1em, below: 0.7em,
      align(side.at(block.align), text(font: book.fonts.heading, size: book.size.heading * 1pt, lines(block.text))))
  } else if block.kind == "note" {
    align(side.at(block.align), text(size: book.size.note * 1pt, lines(block.text)))
  } else {
    set par(first-line-indent: (amount: if block.align == "left" { 2em } else { 0em }, all: true), leading: 0.75em, justify: false)
    align(side.at(block.align), par(lines(block.text)))
  }
}
#for (index, part) in book.parts.enumerate() {
  if index > 0 and part.pageBreak { pagebreak(weak: true) }
  for block in part.blocks { draw(block) }
}
`;
