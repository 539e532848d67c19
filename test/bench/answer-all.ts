import { Worker } from 'node:worker_threads'
import type { Arrival, Arriving } from './arrivals.ts'

/** Resolves when everything that arrived was answered. */
export function answerAll(load: Arriving, answer: (arrival: Arrival) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./arrivals.js', import.meta.url), { workerData: load })
    const unanswered = new Set<Promise<void>>()
    worker.on('message', (arrival: Arrival) => {
      const answered = answer(arrival).then(() => void unanswered.delete(answered), reject)
      unanswered.add(answered)
    })
    worker.on('error', reject)
    worker.on('exit', () => Promise.all(unanswered).then(() => resolve(), reject))
  })
}
