import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, readXml, writeXml } from './xml.ts'

test('elements, words, CDATA and the five entities are read', () => {
  const root = readXml(
    '<xml>\n <A><![CDATA[<b>&amp;]]></A><B> 1 &lt;2&gt; &amp;&quot;&apos; </B><C/><D></D>\n<E><F>x</F><F>y</F></E></xml>\n',
  )
  expect(Object.fromEntries(fieldsOf(root))).toEqual({ A: '<b>&amp;', B: ` 1 <2> &"' `, C: '', D: '', E: '' })
  expect(root.children[4]?.children.map(({ text }) => text)).toEqual(['x', 'y'])
})

const HOSTILE: readonly (readonly [what: string, xml: string])[] = [
  ['nothing', ''],
  ['no element', 'words'],
  ['a document type', '<!DOCTYPE xml><xml/>'],
  ['an entity of its own', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><A>&e;</A></xml>'],
  ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xml>&b;</xml>'],
  ['an unknown entity', '<xml><A>&nbsp;</A></xml>'],
  ['a number as entity', '<xml><A>&#60;</A></xml>'],
  ['a lone ampersand', '<xml><A>a & b</A></xml>'],
  ['a declaration', '<?xml version="1.0"?><xml/>'],
  ['an instruction', '<xml><?php echo 1 ?></xml>'],
  ['a comment', '<xml><!-- x --></xml>'],
  ['an attribute', '<xml a="1"/>'],
  ['a name space', '<x:xml/>'],
  ['white space in a tag', '<xml ></xml >'],
  ['an element that is not closed', '<xml><A></xml>'],
  ['elements across each other', '<xml><A><B></A></B></xml>'],
  ['an end without a beginning', '</xml>'],
  ['two roots', '<xml/><xml/>'],
  ['words after the root', '<xml/>more'],
  ['words between elements', '<xml>a<B/></xml>'],
  ['CDATA without an end', '<xml><![CDATA[a</xml>'],
  ['a tag without an end', '<xml'],
  ['too deep', `${'<a>'.repeat(9)}${'</a>'.repeat(9)}`],
  ['too many', `<xml>${'<a/>'.repeat(200)}</xml>`],
  ['too long', `<xml>${'x'.repeat(64 * 1024)}</xml>`],
  ['a name too long', `<${'x'.repeat(65)}/>`],
]
test.each(HOSTILE)('%s is refused', (_, xml) => {
  expect(() => readXml(xml)).toThrow('malformed')
})

test('a field that comes twice is refused, whichever was meant', () => {
  expect(() => fieldsOf(readXml('<xml><From>a</From><From>b</From></xml>'))).toThrow('malformed')
})

/** XML 1.0, production 2. */
const canStand = (sign: string): boolean => {
  const code = sign.codePointAt(0) as number
  if (code < 0x20) return '\t\n\r'.includes(sign)
  return code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff)
}

test('what is written is read again, whatever the words are, without what XML cannot hold', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom(']]>', '<![CDATA[x]]>', ']]]]>>', '&lt;'),
  )
  fc.assert(
    fc.property(words, words, fc.nat(), (a, b, n) => {
      const held = (text: string): string => [...text].filter(canStand).join('')
      const fields = fieldsOf(readXml(writeXml({ A: a, B: `${b}]]>${a}`, N: n })))
      expect(Object.fromEntries(fields)).toEqual({ A: held(a), B: held(`${b}]]>${a}`), N: String(n) })
    }),
  )
})

test('no input makes it do anything but read or refuse', () => {
  const piece = fc.constantFrom('<xml>', '</xml>', '<a>', '</a>', '<a/>', '<![CDATA[', ']]>', '&lt;', '&', 'x', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        expect(readXml(pieces.join('')).name).toMatch(/^(xml|a)$/)
      } catch (error) {
        expect((error as Error).message).toContain('malformed')
      }
    }),
  )
})
