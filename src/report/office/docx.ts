import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Block, writable } from './block.ts'

/** Half points: 三号 and 小四, as official papers are set. */
const TITLE_SIZE = 32
const TEXT_SIZE = 24
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }
/** Twentieths of a point: two characters. */
const INDENT = 480
const SPACE = 120
const FULL = { size: 100, type: WidthType.PERCENTAGE }

type Looks = Omit<IParagraphOptions, 'text' | 'children'>
const LOOKS: Readonly<Record<Exclude<Block['kind'], 'table'>, Looks>> = {
  title: { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { after: SPACE * 2 } },
  chapter: { heading: HeadingLevel.HEADING_1, spacing: { before: SPACE * 2, after: SPACE } },
  heading: { heading: HeadingLevel.HEADING_2, spacing: { before: SPACE * 2, after: SPACE } },
  line: { indent: { firstLine: INDENT }, spacing: { after: SPACE } },
  item: { indent: { left: INDENT } },
  note: { spacing: { before: SPACE } },
}

function paragraph(text: string, looks: Looks): Paragraph {
  const lines = writable(text).split('\n')
  if (lines.length === 1) return new Paragraph({ ...looks, text: lines[0] as string })
  return new Paragraph({
    ...looks,
    children: lines.map((line, n) => new TextRun(n === 0 ? { text: line } : { text: line, break: 1 })),
  })
}

function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: FULL,
    rows: rows.map(
      (cells, n) =>
        new TableRow({
          tableHeader: n === 0,
          cantSplit: true,
          children: cells.map((cell) => new TableCell({ children: [paragraph(cell, {})] })),
        }),
    ),
  })
}

const style = (size: number, bold = false) => ({ run: { size, bold, font: FONT, color: '000000' } })

/** A Word document. What it is made of is held in memory: about 5 kB a paragraph. */
export function docxOf(title: string, blocks: readonly Block[]): Promise<Buffer> {
  const document = new Document({
    title,
    creator: '',
    styles: {
      default: {
        document: style(TEXT_SIZE),
        title: style(TITLE_SIZE, true),
        heading1: style(TEXT_SIZE + 4, true),
        heading2: style(TEXT_SIZE, true),
      },
    },
    sections: [
      {
        children: blocks.map((block) =>
          block.kind === 'table' ? table(block.rows) : paragraph(block.text, LOOKS[block.kind]),
        ),
      },
    ],
  })
  return Packer.toBuffer(document)
}
