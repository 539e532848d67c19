/** PNG third edition, 5.2 and 11; APNG chunks included. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const AROUND = 12
/** What the picture needs to look the same; all else is said beside it. */
const NEEDED = new Set('IHDR PLTE IDAT IEND tRNS acTL fcTL fdAT cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '))

/** A PNG without texts, times, Exif and whatever else is said beside the picture. Undefined when it is no whole PNG. */
export function barePng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined
  const kept: Buffer[] = [SIGNATURE]
  let drawn = false
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const end = at + AROUND + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length || (kept.length === 1) !== (name === 'IHDR')) return undefined
    if (NEEDED.has(name)) kept.push(bytes.subarray(at, end))
    drawn ||= name === 'IDAT'
    if (name === 'IEND') return drawn ? Buffer.concat(kept) : undefined
    at = end
  }
  return undefined
}
