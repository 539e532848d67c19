/** Name of the part of the address that carries a code. */
export const CODE_PARAMETER = 's'

/** Address that opens the chat page at a station. @param publicUrl with or without a path and a slash at its end */
export function codeLink(publicUrl: string, payload: string): string {
  const url = new URL(publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`)
  url.search = ''
  url.hash = ''
  url.searchParams.set(CODE_PARAMETER, payload)
  return url.href
}
