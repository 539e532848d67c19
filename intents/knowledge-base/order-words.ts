/** Four signs that name a question without an answer. */
export const CODE = '([2-9A-HJ-NP-Za-hj-np-z]{4})'
export const POLITE = '(?:请|帮我|麻烦|我要|我想|给我|把)?\\s*'
