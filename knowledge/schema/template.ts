import { unknownPlaceholders } from '../../src/casework/templates.ts'
import { PLACEHOLDERS, type Template } from '../../src/ports/knowledge.ts'
import { group, line, prose } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

/** Longest name that is typed in a command. */
const NAME_LIMIT = 20
const WAYS = PLACEHOLDERS.map((name) => `{${name}}`).join('、')

function readName(text: string): Read<string> {
  if (/^\d+$/.test(text)) return bad(`模板不能叫“${text}”`, '请起一个有字的名称；数字用来指第几个模板')
  if (/[\s：:，,。{}｛｝]/.test(text) || [...text].length > NAME_LIMIT)
    return bad(`模板名称“${text}”不好打`, `请写不超过${NAME_LIMIT}个字、中间没有空格和标点的名称`)
  return good(text)
}

function readText(text: string): Read<string> {
  const [unknown] = unknownPlaceholders(text)
  if (unknown !== undefined) return bad(`没有“{${unknown}}”可以填`, `可以填的是：${WAYS}`)
  if (/[{}｛｝]/.test(text.replace(/[{｛][^{}｛｝]*[}｝]/g, '')))
    return bad('大括号没有成对', `要填的内容请写成这样：${WAYS}`)
  return good(text)
}

export const TemplateRow = group({ 名称: reading(line, readName), 内容: reading(prose, readText) }).transform(
  (row): Template => ({ name: row.名称, text: row.内容 }),
)
