import { z } from 'zod'
import { day, group, line, lines, prose, yesNo } from './field.ts'

/** Front matter of a draft on which opinions are asked. */
export const ConsultationHead = group({
  编号: line,
  标题: line,
  简称: lines.optional(),
  开始: day,
  截止: day,
  联系点: line.optional(),
  来源: prose.optional(),
  示例: yesNo.optional(),
  结果: prose.optional(),
})
export type ConsultationHead = z.infer<typeof ConsultationHead>

/** Front matter of a regulation. Articles of a version that is no longer in force are checked but not loaded. */
export const RegulationHead = group({
  标题: line,
  简称: lines.optional(),
  城市: line.optional(),
  通过: day.optional(),
  施行: day.optional(),
  状态: z.enum(['现行有效', '尚未施行', '已修改', '已废止']).optional(),
  种类: line.optional(),
  来源: prose.optional(),
  示例: yesNo.optional(),
})
export type RegulationHead = z.infer<typeof RegulationHead>
