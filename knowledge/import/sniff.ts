import type { FormatName } from './formats.ts'

const KINDS: readonly { readonly starts: string; readonly is: string; readonly name?: FormatName }[] = [
  { starts: '504b0304', is: 'Word 文档或压缩包', name: 'docx' },
  { starts: '504b0506', is: '空的压缩包' },
  { starts: '25504446', is: 'PDF', name: 'pdf' },
  { starts: 'd0cf11e0a1b11ae1', is: '旧版 Office 文件（.doc、.xls）或加了密码的 Office 文件' },
  { starts: '1f8b', is: 'gzip 压缩包' },
  { starts: '52617221', is: 'RAR 压缩包' },
  { starts: '377abcaf271c', is: '7z 压缩包' },
  { starts: '7b5c727466', is: 'RTF 文档' },
  { starts: '89504e47', is: '图片' },
  { starts: 'ffd8ff', is: '图片' },
  { starts: '47494638', is: '图片' },
  { starts: '4d5a', is: '程序' },
  { starts: '7f454c46', is: '程序' },
]
/** A PDF file may have this much before its first sign. */
const PDF_WITHIN = 1024
const SIGNS = 16
const BINARY: readonly FormatName[] = ['docx', 'pdf']

/** Why the first bytes do not fit the ending; undefined when they do. */
export function misnamed(bytes: Buffer, name: FormatName): string | undefined {
  const head = bytes.subarray(0, SIGNS).toString('hex')
  const found = KINDS.find(({ starts }) => head.startsWith(starts))
  if (name === 'pdf' && bytes.subarray(0, PDF_WITHIN).includes('%PDF-')) return undefined
  if (found?.name === name) return undefined
  if (found !== undefined && (BINARY.includes(name) || bytes.includes(0) || found.name === 'pdf'))
    return `后缀是 ${name}，内容却是${found.is}，没有导入。${found.name === undefined ? `请用办公软件另存为 docx` : `请把后缀改对`}`
  if (BINARY.includes(name)) return `后缀是 ${name}，内容却不是，没有导入。请核对文件`
  return undefined
}
