import { LEAST_NOTICE_HOURS } from '../../src/domain/station.ts'
import { count } from './field.ts'
import { bad, good, reading } from './trouble.ts'

/** How many can come; nobody is no number of places. */
export const places = reading(count, (n) => (n > 0 ? good(n) : bad('名额是0', '请写上名额，或者删去这一行')))

/** Hours before the beginning by which the public hears. */
export const noticeHours = reading(count, (hours) =>
  hours >= LEAST_NOTICE_HOURS
    ? good(hours)
    : bad(`提前${hours}小时公布太晚了`, `请写不少于${LEAST_NOTICE_HOURS}的小时数，或者删去这一行`),
)
