import { FILE_LIMITS, type FileLimits, MB } from '../../domain/attachment.ts'
import type { OfficeSettings } from '../../ports/knowledge.ts'

/** One digit for each file of an item, and two for all and none. */
const MOST_FILES = 7
/** The server reads no larger body. */
const LARGEST = 12 * MB

/** How much is taken: what the office set, as far as it goes, else the default. */
export function fileLimits({ files }: Pick<OfficeSettings, 'files'>): FileLimits {
  const set = { ...FILE_LIMITS, ...files }
  return {
    ...set,
    perMessage: Math.min(set.perMessage, MOST_FILES),
    perSubmission: Math.min(set.perSubmission, MOST_FILES),
    size: Math.min(set.size, LARGEST),
  }
}
