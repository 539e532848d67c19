import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '资料里没有查到这个地方的联络站，所以说不出它的接待日。':
    'No liaison station of this place is on file, so its reception day is not known.',
  '请告诉我街道或社区的名字。': 'Please tell me the name of the subdistrict or community.',
  '您问哪个站点的接待日？': 'Which station’s reception day do you mean?',
  '您问哪个站点的代表？': 'The deputies of which station do you mean?',
  '{name}在哪个站点接待没有登记在资料里。': 'At which station {name} receives visitors is not on file.',
  '{name}也在{stations}接待。': '{name} also receives at {stations}.',
}
