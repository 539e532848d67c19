import { CallbackRefused } from './refused.ts'

const MAX_CHARS = 64 * 1024
const MAX_DEPTH = 8
const MAX_NODES = 200
const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][A-Za-z0-9_.-]{0,63})(\/?)>|([^<&]+)|&(lt|gt|amp|quot|apos);/y
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
/** Characters that no XML document may hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export interface XmlNode {
  readonly name: string
  /** Words directly in it; empty when it holds other nodes. */
  readonly text: string
  readonly children: readonly XmlNode[]
}

/**
 * Reads the plain XML of a callback: elements, words, CDATA and the five entities. No declaration, no document type, no
 * attributes, no comments; depth, number of nodes and length are bounded.
 * @throws {CallbackRefused} for everything else
 */
export function readXml(text: string): XmlNode {
  if (text.length > MAX_CHARS) throw new CallbackRefused('malformed')
  const document: Open = { name: '', text: '', children: [] }
  const path: Open[] = [document]
  let nodes = 0
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text)
    const here = path.at(-1)
    if (found === null || here === undefined) throw new CallbackRefused('malformed')
    const [, data, closes, name, empty, words, entity] = found
    if (name === undefined) {
      here.text += data ?? words ?? ENTITIES[entity as string] ?? ''
      continue
    }
    if (closes === '/') {
      if (empty === '/' || here.name !== name || path.length === 1) throw new CallbackRefused('malformed')
      close(here)
      path.pop()
      continue
    }
    const node: Open = { name, text: '', children: [] }
    nodes += 1
    here.children.push(node)
    if (empty !== '/') path.push(node)
    if (nodes > MAX_NODES || path.length > MAX_DEPTH + 1) throw new CallbackRefused('malformed')
  }
  close(document)
  const [root, ...more] = document.children
  if (root === undefined || more.length > 0 || path.length !== 1) throw new CallbackRefused('malformed')
  return root
}

/**
 * The leaves right below the root, by name.
 * @throws {CallbackRefused} when a name comes twice: nobody could say which one counts
 */
export function fieldsOf(root: XmlNode): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const { name, text } of root.children) {
    if (fields.has(name)) throw new CallbackRefused('malformed')
    fields.set(name, text)
  }
  return fields
}

/** `<xml>` with one CDATA section a field; what XML cannot hold is left out. */
export function writeXml(fields: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    typeof value === 'number' ? `<${name}>${value}</${name}>` : `<${name}>${cdata(value)}</${name}>`,
  )
  return `<xml>${lines.join('')}</xml>`
}

interface Open {
  readonly name: string
  text: string
  readonly children: Open[]
}

/** An element holds words or elements, not both; white space between elements is nothing. */
function close(node: Open): void {
  if (node.children.length === 0) return
  if (node.text.trim() !== '') throw new CallbackRefused('malformed')
  node.text = ''
}

const cdata = (text: string): string =>
  `<![CDATA[${text.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
