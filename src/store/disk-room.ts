import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** From here on the rest of the disk is for words. */
const FULL = 0.9

async function usedBy(path: string): Promise<number> {
  const { blocks, bavail } = await statfs(dirname(path))
  return blocks === 0 ? 0 : 1 - bavail / blocks
}

/** Whether files may still be taken; a disk that cannot be asked holds nobody up. */
export function diskHasRoom(path: string | undefined, used?: () => Promise<number>): () => Promise<boolean> {
  const ask = used ?? (path === undefined ? undefined : () => usedBy(path))
  return async () => ask === undefined || (await ask().catch(() => 0)) < FULL
}
