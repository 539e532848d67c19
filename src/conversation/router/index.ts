export { buildRouter, type Routed, type Router, type Speaker } from './router.ts'
export type { Slots } from './slots/index.ts'
