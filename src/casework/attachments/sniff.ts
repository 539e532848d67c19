import type { FileType } from '../../domain/attachment.ts'
import { bareJpeg } from '../../privacy/photo/jpeg.ts'
import { barePng } from '../../privacy/photo/png.ts'
import { bareWebp } from '../../privacy/photo/webp.ts'

/**
 * A picture counts as one when it can be walked through to its end, which is more than its first bytes say; documents go
 * by the signs of ISO 32000 (7.5.2) and of the parts of ECMA-376. A library that knows hundreds of formats would only be
 * more code that reads what strangers send.
 */
const PHOTOS: readonly (readonly [FileType, (bytes: Buffer) => Buffer | undefined])[] = [
  ['jpeg', bareJpeg],
  ['png', barePng],
  ['webp', bareWebp],
]

/** What is taken, as people name it. */
export const TAKEN = '照片（JPG、PNG、WebP）、PDF 和 Word（docx）'

export type Sniffed =
  | { readonly ok: { readonly type: FileType; readonly bytes: Buffer } }
  /** `''` when nothing better can be said than what is taken. */
  | { readonly hint: string }

/** What a file is by its content, and its bytes without what was said beside a picture. */
export function sniff(bytes: Buffer): Sniffed {
  for (const [type, bare] of PHOTOS) {
    const left = bare(bytes)
    if (left !== undefined) return { ok: { type, bytes: left } }
  }
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return { ok: { type: 'pdf', bytes } }
  if (isDocx(bytes)) return { ok: { type: 'docx', bytes } }
  return { hint: HINTS.find(({ is }) => is(bytes))?.hint ?? '' }
}

const startsWith =
  (hex: string) =>
  (bytes: Buffer): boolean =>
    bytes.toString('hex', 0, hex.length / 2) === hex

/** Names of the parts stand in a package as they are. */
const isDocx = (bytes: Buffer): boolean =>
  startsWith('504b0304')(bytes) &&
  bytes.includes('[Content_Types].xml') &&
  bytes.includes('word/document.xml') &&
  !bytes.includes('vbaProject.bin')

/** Brands of ISO base media files: HEIF ISO/IEC 23008-12, everything else there is a video or sound. */
const brand = (bytes: Buffer): string =>
  bytes.toString('latin1', 4, 8) === 'ftyp' ? bytes.toString('latin1', 8, 12) : ''

const HINTS: readonly { readonly is: (bytes: Buffer) => boolean; readonly hint: string }[] = [
  {
    is: (bytes) => /^(?:hei|hev|mif|msf|avi)/.test(brand(bytes)),
    hint: '这张照片是 HEIC 格式，请在手机相册里存成 JPG，或截一张图再发。',
  },
  { is: (bytes) => brand(bytes) !== '', hint: '视频和录音收不了，可以截几张图再发。' },
  { is: startsWith('ffd8ff'), hint: '这张照片不完整，请换一张再发。' },
  { is: startsWith('89504e47'), hint: '这张照片不完整，请换一张再发。' },
  { is: startsWith('d0cf11e0a1b11ae1'), hint: '旧版或加了密码的 Office 文件请另存为 docx 或 PDF 再发。' },
  {
    is: (bytes) => startsWith('504b0304')(bytes) && bytes.includes('vbaProject.bin'),
    hint: '带宏的文档收不了，请另存为 docx 或 PDF 再发。',
  },
]
