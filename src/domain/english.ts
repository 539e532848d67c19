/** Sentences of the domain in English, in the form of `Sentences` of the ports. */
export const english: Readonly<Record<string, string>> = {}
