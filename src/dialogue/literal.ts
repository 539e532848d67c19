/**
 * Botkit renders every outgoing string as a mustache template. Here every string is replaced by a reference to itself, so
 * that rendering gives back exactly what stood there: `{{name}}` typed by a person stays `{{name}}`, and `O'Hare` stays
 * `O'Hare`. The templates are few, whatever is said, so mustache's cache stays small.
 */
export function literal(value: unknown, path: string): unknown {
  if (typeof value === 'string') return `{{{${path}}}}`
  if (Array.isArray(value)) return value.map((item, n) => literal(item, `${path}.${n}`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item, `${path}.${key}`)]))
}
