import { createHash } from 'node:crypto'
import { client } from './client.ts'
import { clientFiles } from './client-files.ts'
import { clientView } from './client-view.ts'
import { style } from './style.ts'
import { themes } from './themes.ts'

/** A speech bubble with two lines in it. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${themes.light.fill}" d="M4 4h24a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H14l-7 6v-6H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/><path stroke="#fff" stroke-width="2.5" stroke-linecap="round" d="M8 11h16M8 17h10"/></svg>`

const files = new Map([
  ['client.js', { type: 'text/javascript; charset=utf-8', body: client }],
  ['view.js', { type: 'text/javascript; charset=utf-8', body: clientView }],
  ['files.js', { type: 'text/javascript; charset=utf-8', body: clientFiles }],
  ['style.css', { type: 'text/css; charset=utf-8', body: style }],
  ['icon.svg', { type: 'image/svg+xml', body: icon }],
])

const HASH_CHARS = 16
const hash = createHash('sha256')
for (const [name, { body }] of files) hash.update(`${name}\n${body}\n`)

/** Files of the page, and a version that changes whenever one of them does. */
export const assets = { version: hash.digest('hex').slice(0, HASH_CHARS), files } as const
