import { SingleBar } from 'cli-progress'

/** How far a file was read, in bytes; shown on a terminal only. */
export interface Progress {
  at(bytes: number): void
  done(): void
}

export function bar(stream: NodeJS.WriteStream | undefined, what: string, size: number): Progress {
  if (stream?.isTTY !== true) return { at: () => undefined, done: () => undefined }
  const made = new SingleBar({
    format: `${what} {bar} {percentage}%　已用{duration_formatted}`,
    hideCursor: true,
    clearOnComplete: true,
    stream,
  })
  made.start(size, 0)
  return { at: (bytes) => made.update(bytes), done: () => made.stop() }
}
