import { writeFile } from 'node:fs/promises'
import QRCode from 'qrcode'

/** Signs hang outdoors: a stain over a tenth of the picture must not matter; a level less does not stand that. */
const CORRECTION = 'H'
/** Eight centimetres at 300 dots an inch. */
const PNG_WIDTH = 960
const QUIET_ZONE = 4

/** Writes the picture of a link as SVG and PNG; the SVG element is returned for a page. @param name path without an end */
export async function writePictures(name: string, link: string): Promise<string> {
  const picture = await QRCode.toString(link, {
    type: 'svg',
    errorCorrectionLevel: CORRECTION,
    margin: QUIET_ZONE,
  })
  await writeFile(`${name}.svg`, picture)
  await writeFile(
    `${name}.png`,
    await QRCode.toBuffer(link, { errorCorrectionLevel: CORRECTION, margin: QUIET_ZONE, width: PNG_WIDTH }),
  )
  return picture
}

/** Codes may hold what no file name may. */
export const fileNameOf = (code: string): string =>
  code.replace(/[^\p{L}\p{N}-]/gu, (c) => `_${c.codePointAt(0)?.toString(16)}`)
