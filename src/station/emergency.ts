import { type RightDoor, sayUrgent } from './doors/index.ts'

/** What somebody in danger or despair hears first, with the number in its first line; undefined when nobody is. */
export function emergencyIn(text: string, doors: readonly RightDoor[] = []): string | undefined {
  return sayUrgent(text, doors)
}
