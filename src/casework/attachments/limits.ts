import { FILE_LIMITS, type FileLimits } from '../../domain/attachment.ts'
import type { OfficeSettings } from '../../ports/knowledge.ts'

/** How much is taken: what the office set, else the default. */
export const fileLimits = ({ files }: Pick<OfficeSettings, 'files'>): FileLimits => ({ ...FILE_LIMITS, ...files })
