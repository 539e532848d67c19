import { type Attachment, KIND_OF, MB } from '../../domain/attachment.ts'

const KB = 1024

/** `1.2MB`, `340KB`. */
export function saySize(bytes: number): string {
  return bytes >= MB ? `${(bytes / MB).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / KB))}KB`
}

type Named = Pick<Attachment, 'type' | 'name' | 'size'>

/** `2张照片、1份文档`. */
export function sayCount(files: readonly Pick<Attachment, 'type'>[]): string {
  const photos = files.filter(({ type }) => KIND_OF[type] === 'photo').length
  const documents = files.length - photos
  return [photos === 0 ? '' : `${photos}张照片`, documents === 0 ? '' : `${documents}份文档`]
    .filter((part) => part !== '')
    .join('、')
}

/** `照片 a.jpg（1.2MB）`. */
export const sayFile = ({ type, name, size }: Named): string =>
  `${KIND_OF[type] === 'photo' ? '照片' : '文档'} ${name}（${saySize(size)}）`

/** `1 照片 a.jpg（1.2MB）；2 文档 b.pdf（340KB）`. */
export const sayFiles = (files: readonly Named[]): string =>
  files.map((file, n) => `${n + 1} ${sayFile(file)}`).join('；')

/** Said whenever a picture is among them; whether there was anything to take out is nobody's business. */
export const sayCleaned = (files: readonly Pick<Attachment, 'type'>[]): string =>
  files.some(({ type }) => KIND_OF[type] === 'photo') ? '照片里的拍摄地点、时间等信息已去掉，画面没有动。' : ''
