export { buildRouter, type Routed, type Router, type Speaker, type Trained, trainRouter } from './router.ts'
export type { Slots } from './slots/index.ts'
