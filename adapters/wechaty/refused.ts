/** Something that no second try mends. The message is a sentence for staff. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
