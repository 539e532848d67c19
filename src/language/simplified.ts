import { Converter } from 'opencc-js/t2cn'

const simplify = Converter({ from: 't', to: 'cn' })

/** The same text in simplified script, for reading commands; what a person wants kept is never taken from it. */
export const inSimplified = (text: string): string => simplify(text)
