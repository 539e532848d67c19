import { deflateSync, inflateSync } from 'node:zlib'
import type { Model } from '../../../search/learning/logistic.ts'
import { scaleOf } from './bytes.ts'
import { SETTINGS } from './model.ts'

/** A model as text: its pieces, its scale and one byte a weight. */
export function encode(model: Model): string {
  const { ids, weights } = model
  const scale = scaleOf(model)
  const bytes = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer)
  const head = Buffer.from(JSON.stringify({ scale, pieces: [...ids.keys()] }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return deflateSync(Buffer.concat([length, head, bytes]), { level: 9 }).toString('base64')
}

/** The model behind {@link encode}, up to what a byte a weight loses. */
export function decode(text: string): Model {
  const all = inflateSync(Buffer.from(text, 'base64'))
  const from = 4 + all.readUInt32BE(0)
  const { scale, pieces } = JSON.parse(all.toString('utf8', 4, from)) as { scale: number; pieces: string[] }
  const { classes, signCount, signLoudness } = SETTINGS
  const bytes = new Int8Array(all.buffer, all.byteOffset + from, all.length - from)
  const weights = new Float32Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) weights[i] = (bytes[i] ?? 0) * scale
  const ids = new Map<string, number>()
  for (const piece of pieces) ids.set(piece, signCount + ids.size)
  return {
    classes,
    signCount,
    signLoudness,
    ids,
    weights,
  }
}
