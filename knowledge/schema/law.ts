import { z } from 'zod'
import { STAGES } from '../../src/domain/stage.ts'
import { day, group, line, lines, prose, yesNo } from './field.ts'

/** `第二十一条: 第三十条、第三十一条`; 新增 = nothing in force stands for it. */
const counterparts = z.record(z.string().regex(/^第.{1,9}条(?:之.{1,3})?$/), lines)

/** Front matter of one reading of a draft on which opinions are asked. */
export const ConsultationHead = group({
  编号: line,
  标题: line,
  简称: lines.optional(),
  开始: day,
  截止: day,
  联系点: lines.optional(),
  起草组: z.array(group({ 名称: line, 章: lines.optional() })).optional(),
  修改: line.optional(),
  对照: counterparts.optional(),
  来源: prose.optional(),
  示例: yesNo.optional(),
  结果: prose.optional(),
  阶段: z.enum(STAGES).optional(),
  稿次: line.optional(),
  范围: z.enum(['主题', '定向']).optional(),
  邀请: lines.optional(),
  地区: line.optional(),
  缩短理由: prose.optional(),
})
export type ConsultationHead = z.infer<typeof ConsultationHead>

/**
 * Front matter of one version of a regulation. Every version is loaded; which one holds follows from the days, and from
 * 状态 only where no day says it.
 */
export const RegulationHead = group({
  标题: line,
  简称: lines.optional(),
  城市: line.optional(),
  通过: day.optional(),
  施行: day.optional(),
  状态: z.enum(['现行有效', '尚未生效', '尚未施行', '已修改', '已废止']).optional(),
  废止: day.optional(),
  取代: line.optional(),
  种类: line.optional(),
  来源: prose.optional(),
  示例: yesNo.optional(),
})
export type RegulationHead = z.infer<typeof RegulationHead>
