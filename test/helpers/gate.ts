export interface Gate {
  /** What somebody stands before. */
  readonly passed: Promise<void>
  open(): void
  refuse(cause: Error): void
}

/** Holds back whoever awaits it, until the test opens it. */
export function gate(): Gate {
  let open: Gate['open'] = () => undefined
  let refuse: Gate['refuse'] = () => undefined
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve
    refuse = reject
  })
  return { passed, open, refuse }
}
