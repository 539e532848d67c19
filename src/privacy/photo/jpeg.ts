/** Markers: ITU-T T.81 table B.1; JFIF: T.871; Exif: CIPA DC-008; ICC: ICC.1 annex B.4; Adobe: T.872. */
const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe
/** A JFIF segment with no small picture of its own. */
const JFIF_LENGTH = 16
const EXIF = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION = 0x0112
const SHORT = 3
const TURNED = { least: 2, most: 8 } as const
/** An image directory has a few dozen entries. */
const MAX_ENTRIES = 200

const isStandalone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** What the picture needs to look the same: its size sign, its colours. */
function isNeeded(marker: number, body: Buffer): boolean {
  if (marker === APP0) return body.length + 2 === JFIF_LENGTH && body.toString('latin1', 0, 5) === 'JFIF\0'
  if (marker === APP2) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0'
  if (marker === APP14) return body.toString('latin1', 0, 5) === 'Adobe'
  return marker !== COMMENT && (marker < APP0 || marker > APP15)
}

/** Which way up the picture is to be shown, as Exif says; undefined where it says nothing. */
function orientationIn(body: Buffer): number | undefined {
  if (!body.subarray(0, EXIF.length).equals(EXIF)) return undefined
  const tiff = body.subarray(EXIF.length)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return undefined
  const short = (at: number): number => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  const entries = Math.min(short(directory), MAX_ENTRIES)
  for (let n = 0; n < entries; n++) {
    const at = directory + 2 + n * 12
    if (at + 12 > tiff.length) return undefined
    if (short(at) === ORIENTATION && short(at + 2) === SHORT) return short(at + 8)
  }
  return undefined
}

/** An Exif segment that says which way is up and nothing else. */
function turnedBy(orientation: number): Buffer {
  const head = Buffer.from([0xff, APP1, 0, 34, ...EXIF, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8])
  return Buffer.concat([head, Buffer.from([0, 1, 1, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])])
}

/** Where the picture data after a scan header end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1] as number
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
}

/**
 * A JPEG without what is said beside the picture: place, time, camera, owner, comments, small earlier pictures, whatever
 * is hung on behind its end. The picture data are not touched. Undefined when it is no whole JPEG.
 */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== SOI) return undefined
  const kept: Buffer[] = []
  let orientation: number | undefined
  let framed = false
  let scanned = false
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === EOI) break
    if (isStandalone(marker)) {
      kept.push(bytes.subarray(at, at + 2))
      at += 2
      continue
    }
    if (marker < 0xc0 || at + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    const body = bytes.subarray(at + 4, end)
    if (marker === APP1) orientation ??= orientationIn(body)
    if (isNeeded(marker, body)) kept.push(bytes.subarray(at, end))
    framed ||= isFrame(marker)
    at = end
    if (marker !== SOS) continue
    scanned = true
    at = endOfScan(bytes, end)
    kept.push(bytes.subarray(end, at))
  }
  if (!framed || !scanned) return undefined
  const up = orientation !== undefined && orientation >= TURNED.least && orientation <= TURNED.most
  const [first] = kept
  const jfif = first?.[1] === APP0 ? 1 : 0
  return Buffer.concat([
    Buffer.from([0xff, SOI]),
    ...kept.slice(0, jfif),
    ...(up ? [turnedBy(orientation as number)] : []),
    ...kept.slice(jfif),
    Buffer.from([0xff, EOI]),
  ])
}
