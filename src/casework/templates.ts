import { Problem } from '../domain/problem.ts'
import type { Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import { PLACEHOLDERS, type Placeholder, type Template } from '../ports/knowledge.ts'
import { sayMatter } from './describe.ts'

/** `{编号}`, also in full width and with spaces. */
export const PLACEHOLDER = /[{｛]\s*([^{}｛｝]{0,20})\s*[}｝]/g

const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name)

/** What stands between braces in a text and is nothing that can be filled in. */
export function unknownPlaceholders(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((m) => (m[1] ?? '').trim()).filter((name) => !isPlaceholder(name))
}

/**
 * The template that is meant: its place in the list, counted from 1, its name, or the beginning of just one name.
 * @throws {Problem} `TEMPLATE_UNKNOWN`
 */
export function templateNamed(templates: readonly Template[], name: string): Template {
  const said = name.normalize('NFKC').replace(/[\s“”"'《》【】]/g, '')
  const begun = said === '' ? [] : templates.filter((template) => template.name.startsWith(said))
  const found =
    (/^\d{1,3}$/.test(said) ? templates[Number(said) - 1] : undefined) ??
    templates.find((template) => template.name === said) ??
    (begun.length === 1 ? begun[0] : undefined)
  if (found === undefined) throw new Problem('TEMPLATE_UNKNOWN', { name: said })
  return found
}

/**
 * The words of a template for one item.
 * @throws {Problem} `TEMPLATE_LACKS` it tells a telephone number where none is on file: nothing is ever left open
 */
export function fillTemplate(template: Template, submission: Submission, knowledge: Knowledge): string {
  const { cityOffice } = knowledge.content.settings
  const station = knowledge.station(submission.stationId ?? '') ?? cityOffice
  const values: Readonly<Record<Placeholder, string | undefined>> = {
    编号: submission.receipt,
    事项: sayMatter(submission, knowledge),
    站点: station.name,
    电话: station.phone,
  }
  return template.text.replace(PLACEHOLDER, (whole: string, typed: string) => {
    const name = typed.trim()
    if (!isPlaceholder(name)) return whole
    const value = values[name]
    if (value === undefined)
      throw new Problem('TEMPLATE_LACKS', { name: template.name, what: name, station: station.name })
    return value
  })
}
