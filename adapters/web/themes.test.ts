import { expect, test } from 'vitest'
import { type Theme, themes } from './themes.ts'

/** WCAG 2 relative luminance and contrast. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

const pairs: readonly (readonly [keyof Theme, keyof Theme])[] = [
  ['text', 'page'],
  ['text', 'card'],
  ['text', 'mine'],
  ['quiet', 'page'],
  ['quiet', 'card'],
  ['accent', 'page'],
  ['accent', 'card'],
  ['accent', 'mine'],
  ['onFill', 'fill'],
]

for (const [name, theme] of Object.entries(themes)) {
  test.each(pairs)(`%s can be read on %s in the ${name} theme`, (text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5)
  })
}

test('the measure itself knows black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
