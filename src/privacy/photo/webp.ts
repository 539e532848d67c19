/** WebP container specification (RFC 9649, 2). */
const HEAD = 12
const CHUNK_HEAD = 8
const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const PICTURE = new Set(['VP8 ', 'VP8L', 'ANMF'])
/** Bits of the VP8X flags that announce Exif and XMP. */
const ANNOUNCED = 0x08 | 0x04

/** A WebP without Exif, XMP and unknown chunks. Undefined when it is no whole WebP. */
export function bareWebp(bytes: Buffer): Buffer | undefined {
  if (bytes.length < HEAD || bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const whole = CHUNK_HEAD + bytes.readUInt32LE(4)
  if (whole > bytes.length) return undefined
  const kept: Buffer[] = []
  let drawn = false
  for (let at = HEAD; at + CHUNK_HEAD <= whole; ) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + CHUNK_HEAD + size + (size % 2)
    const name = bytes.toString('latin1', at, at + 4)
    if (at + CHUNK_HEAD + size > whole) return undefined
    if (NEEDED.has(name)) kept.push(name === 'VP8X' ? unannounced(bytes.subarray(at, end)) : bytes.subarray(at, end))
    drawn ||= PICTURE.has(name)
    at = end
  }
  if (!drawn) return undefined
  const chunks = Buffer.concat(kept)
  const head = Buffer.from('RIFF    WEBP', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  return Buffer.concat([head, chunks])
}

function unannounced(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk)
  if (copy.length > CHUNK_HEAD) copy[CHUNK_HEAD] = (copy[CHUNK_HEAD] as number) & ~ANNOUNCED
  return copy
}
