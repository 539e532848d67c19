import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareJpeg } from './jpeg.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

const SECRET = Buffer.from('GPS 31.2304 N 121.4737 E')
const bytes = (max: number) => fc.uint8Array({ maxLength: max }).map((a) => Buffer.from(a))
const times = <T>(n: number, one: fc.Arbitrary<T>) => fc.array(one, { maxLength: n })

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
/** Picture data as an encoder writes them: no bare marker, every 0xff stuffed or a restart. */
const scanData = times(
  40,
  fc.oneof(
    fc.integer({ min: 0, max: 254 }).map((n) => [n]),
    fc.constant([0xff, 0]),
    fc.constant([0xff, 0xd3]),
  ),
).map((parts) => Buffer.from(parts.flat()))
const tiff = (orientation: number, little: boolean): Buffer => {
  const out = Buffer.alloc(8 + 2 + 12 + 4)
  out.write(little ? 'II' : 'MM', 'latin1')
  const [short, long] = little
    ? [out.writeUInt16LE.bind(out), out.writeUInt32LE.bind(out)]
    : [out.writeUInt16BE.bind(out), out.writeUInt32BE.bind(out)]
  short(42, 2)
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  return Buffer.concat([out, SECRET])
}
const exif = (orientation: number, little = true): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation, little)]))
/** What is said beside a picture: any application segment but those of colour, and comments. */
const beside = fc
  .tuple(fc.constantFrom(0xe1, 0xe3, 0xe5, 0xec, 0xed, 0xef, 0xfe), bytes(20))
  .map(([marker, body]) => segment(marker, Buffer.concat([body, SECRET])))
const table = bytes(30).map((body) => segment(0xdb, body))
const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
const frame = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]))
const scan = (data: Buffer): Buffer => Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), data])
const whole = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xd9])])

describe('a JPEG', () => {
  test('loses everything that is said beside the picture and keeps the picture to the byte', () => {
    fc.assert(
      fc.property(
        times(3, beside),
        table,
        times(3, beside),
        scanData,
        scanData,
        bytes(20),
        (a, q, b, one, two, behind) => {
          const given = Buffer.concat([whole(jfif, ...a, q, frame, ...b, scan(one), ...b, scan(two)), behind, SECRET])
          expect(bareJpeg(given)).toEqual(whole(jfif, q, frame, scan(one), scan(two)))
        },
      ),
    )
  })

  test('once bare stays as it is', () => {
    fc.assert(
      fc.property(times(2, beside), scanData, fc.integer({ min: 1, max: 8 }), (a, data, up) => {
        const once = bareJpeg(whole(jfif, exif(up), ...a, frame, scan(data)))
        expect(once).toBeDefined()
        expect(bareJpeg(once as Buffer)).toEqual(once)
      }),
    )
  })

  test.each([true, false])('still knows which way up it is, and nothing else of its Exif (little: %s)', (little) => {
    const bare = bareJpeg(whole(exif(6, little), frame, scan(Buffer.from([1])))) as Buffer
    expect(bare.includes(SECRET)).toBe(false)
    expect(bare.subarray(2, 38)).toEqual(
      segment(
        0xe1,
        Buffer.concat([
          Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1'),
        ]),
      ),
    )
    expect(bareJpeg(whole(exif(1, little), frame, scan(Buffer.from([1]))))).toEqual(
      whole(frame, scan(Buffer.from([1]))),
    )
  })

  test('keeps its colours', () => {
    const colour = [
      segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01abc')),
      segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x01')),
    ]
    expect(bareJpeg(whole(...colour, frame, scan(Buffer.of(1))))).toEqual(whole(...colour, frame, scan(Buffer.of(1))))
    expect(bareJpeg(whole(segment(0xe2, Buffer.from('MPF\0..')), frame, scan(Buffer.of(1))))).toEqual(
      whole(frame, scan(Buffer.of(1))),
    )
  })
})

const chunk = (name: string, body: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const out = Buffer.alloc(body.length + 12)
  out.writeUInt32BE(body.length)
  typed.copy(out, 4)
  out.writeUInt32BE(crc32(typed), body.length + 8)
  return out
}
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const HEADER = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
const DATA = chunk('IDAT', deflateSync(Buffer.from([0, 7])))
const END = chunk('IEND', Buffer.alloc(0))
const texts = fc
  .tuple(fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt', 'QRST'), bytes(20))
  .map(([name, body]) => chunk(name, Buffer.concat([body, SECRET])))

test('a PNG loses texts, times and Exif and keeps the picture to the byte', () => {
  fc.assert(
    fc.property(times(3, texts), times(3, texts), bytes(9), (a, b, behind) => {
      const gamma = chunk('gAMA', Buffer.from([0, 0, 1, 1]))
      const given = Buffer.concat([SIGNATURE, HEADER, ...a, gamma, DATA, ...b, END, behind, SECRET])
      expect(barePng(given)).toEqual(Buffer.concat([SIGNATURE, HEADER, gamma, DATA, END]))
    }),
  )
})

const riff = (...chunks: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(chunks)
  const head = Buffer.from('RIFF    WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
const part = (name: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${name}    `, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

test('a WebP loses Exif and XMP, says so no longer, and keeps the picture to the byte', () => {
  const said = fc
    .tuple(fc.constantFrom('EXIF', 'XMP ', 'abcd'), bytes(9))
    .map(([name, body]) => part(name, Buffer.concat([body, SECRET])))
  fc.assert(
    fc.property(times(3, said), bytes(30), bytes(9), (more, data, behind) => {
      const size = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0])
      const given = riff(part('VP8X', Buffer.concat([Buffer.of(0x2c), size])), ...more, part('VP8 ', data), ...more)
      expect(bareWebp(Buffer.concat([given, behind]))).toEqual(
        riff(part('VP8X', Buffer.concat([Buffer.of(0x20), size])), part('VP8 ', data)),
      )
    }),
  )
})

test('what only begins like a picture, or is cut anywhere, is read without an error and never grows', () => {
  const starts = fc.constantFrom(
    Buffer.from([0xff, 0xd8]),
    SIGNATURE,
    Buffer.from('RIFF\x20\0\0\0WEBP', 'latin1'),
    whole(exif(6), frame),
  )
  fc.assert(
    fc.property(starts, bytes(200), fc.nat(300), (start, rest, cut) => {
      const given = Buffer.concat([start, rest]).subarray(0, cut)
      for (const bare of [bareJpeg, barePng, bareWebp])
        expect(bare(given)?.length ?? 0).toBeLessThanOrEqual(given.length + 2)
    }),
    { numRuns: 2_000 },
  )
})
