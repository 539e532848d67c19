import { crc32, deflateRawSync } from 'node:zlib'
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'

/** Small documents for the tests, whole ones and broken ones, made without any file of the outside. */

/** A Word document; a line beginning with `# ` is its title, one with `~` is hidden. */
export async function wordOf(lines: readonly string[]): Promise<Buffer> {
  const children = lines.map((line) => {
    if (line.startsWith('# ')) return new Paragraph({ heading: HeadingLevel.HEADING_1, text: line.slice(2) })
    if (line.startsWith('~')) return new Paragraph({ children: [new TextRun({ text: line.slice(1), vanish: true })] })
    return new Paragraph({
      children: [new TextRun(line.slice(0, 3)), new TextRun({ text: line.slice(3), bold: true })],
    })
  })
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

export interface Entry {
  readonly name: string
  readonly body: Buffer
  /** Size told in the list of contents, when it is a lie. */
  readonly claims?: number
  readonly flags?: number
  /** Unix mode. */
  readonly mode?: number
}

/** A zip package with whatever it is told to say. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, body, claims = body.length, flags = 0, mode = 0 } of entries) {
    const packed = deflateRawSync(body)
    const title = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(body), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claims, 18)
    shared.writeUInt16LE(title.length, 22)
    bodies.push(Buffer.from('504b0304', 'hex'), shared, title, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    list.push(Buffer.from('504b01021403', 'hex'), shared, rest, title)
    offset += 30 + title.length + packed.length
  }
  const contents = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(contents.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, contents, Buffer.from('504b0506', 'hex'), end])
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** The parts of the smallest Word document with this body, to which a test adds what it likes. */
export function wordParts(body: string, before = ''): Entry[] {
  const document = `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`
  return [
    { name: '[Content_Types].xml', body: Buffer.from(TYPES) },
    { name: '_rels/.rels', body: Buffer.from(RELS) },
    { name: 'word/document.xml', body: Buffer.from(document) },
  ]
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export interface Print {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF file with these lines on its pages. Every sign is one em wide; the codes are those of Unicode. */
export function pdfOf(pages: readonly (readonly Print[])[], trailer = ''): Buffer {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]/ToUnicode 4 0 R>>',
    stream(unicodeMap()),
    ...pages.flatMap((lines, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${6 + 2 * i} 0 R>>`,
      stream(lines.map(drawn).join('\n')),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = Buffer.byteLength(file)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = Buffer.byteLength(file)
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file)
}

/** Paragraphs set in lines of so many signs, each first line moved in by two, on pages of so many lines. */
export function setInPages(paragraphs: readonly string[], signs = 20, lines = 12): Print[][] {
  const printed = paragraphs.flatMap((text) => {
    const cut: Print[] = []
    for (let rest = `　　${text}`; rest !== ''; rest = rest.slice(signs))
      cut.push({ text: rest.slice(0, signs).trim(), x: cut.length === 0 ? 84 : 60, y: 0 })
    return cut
  })
  return Array.from({ length: Math.ceil(printed.length / lines) }, (_, page) =>
    printed.slice(page * lines, (page + 1) * lines).map((line, i) => ({ ...line, y: 780 - 20 * i })),
  )
}

const drawn = ({ text, x, y, size = 12 }: Print): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')}> Tj ET`

const stream = (body: string): string => `<</Length ${Buffer.byteLength(body)}>>\nstream\n${body}\nendstream`

function unicodeMap(): string {
  const rows = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))
  const blocks = [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)]
  const ranges = blocks.map(
    (block) =>
      `${block.length} beginbfrange\n${block.map((hi) => `<${hi}00> <${hi}ff> <${hi}00>`).join('\n')}\nendbfrange`,
  )
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${ranges.join('\n')}\nendcmap end end`
}
