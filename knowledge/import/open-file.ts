import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Format, sayMegabytes } from './formats.ts'

const unzip = promisify(gunzip)

/** Bytes of a plain file within the limit of its format, or why not. A link put in its place meanwhile is not followed. */
export async function openFile(file: string, format: Format): Promise<Buffer | { readonly reason: string }> {
  // Without waiting for the other end of a pipe, should it have become one.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch(
    () => undefined,
  )
  if (handle === undefined) return { reason: '这个文件打不开。请核对位置和权限' }
  try {
    const info = await handle.stat()
    if (!info.isFile()) return { reason: '不是普通文件，没有导入' }
    if (info.size > format.limit) return { reason: tooBig(format) }
    const bytes = Buffer.alloc(info.size)
    const { bytesRead } = info.size === 0 ? { bytesRead: 0 } : await handle.read(bytes, 0, info.size, 0)
    return bytesRead === info.size ? bytes : { reason: '读到一半时文件变了，没有导入。请等它写完再导入' }
  } catch {
    return { reason: '这个文件打不开。请核对位置和权限' }
  } finally {
    await handle.close()
  }
}

/** Unpacks a `.gz` file up to the limit. */
export async function unpack(bytes: Buffer, format: Format): Promise<Buffer | { readonly reason: string }> {
  return unzip(bytes, { maxOutputLength: format.limit }).catch((error: { readonly code?: string }) => ({
    reason: error.code === 'ERR_BUFFER_TOO_LARGE' ? tooBig(format) : '压缩包打不开，没有导入。请重新压缩',
  }))
}

const tooBig = (format: Format): string => `太大，没有导入。一个文件最多${sayMegabytes(format.limit)}，请拆开`
