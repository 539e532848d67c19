const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Makes objects of rows that come as arrays: names in camel case, columns that are null left out. */
export function rowReader(columns: readonly string[]): (row: readonly unknown[]) => Record<string, unknown> {
  const names = columns.map(camel)
  return (row) => {
    const out: Record<string, unknown> = {}
    for (let i = 0; i < names.length; i++) {
      const value = row[i]
      if (value !== null) out[names[i] as string] = value
    }
    return out
  }
}
