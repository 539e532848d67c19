import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '未找到这个编号。请对照提交时的回执，把编号完整地再发一次，例：核验 YJ-260914-7K3M-T。':
    'This receipt number was not found. Please compare it with your receipt and send the whole number again, for example: verify YJ-260914-7K3M-T.',
  '您发的核验码与这件的记录不一样。请对照提交时的回执再核对一遍。':
    'The check code you sent differs from the record. Please compare it with your receipt.',
  '核验哪一件？请把回执上的编号发来，例：核验 YJ-260914-7K3M-T。':
    'Which one shall I verify? Please send the number on your receipt, for example: verify YJ-260914-7K3M-T.',
  '核验哪一件？': 'Which one shall I verify?',
  '{receipt} 在册。': '{receipt} is on record.',
  '您发的删除凭证对得上。': 'The proof of deletion that you sent fits.',
  '{receipt} 在册。内容已按提交人的要求于{day}删除，无法再看到。':
    '{receipt} is on record. Its content was deleted on {day:own} at the request of the person who handed it in and can no longer be seen.',
  '{receipt} 在册，自启用核验以来内容没有变动。':
    '{receipt} is on record; its content has not changed since verification began.',
  '这件提交得早，回执上没有核验码。': 'It was handed in earlier, so the receipt has no check code.',
  '核验码 {code}，请与回执上的对照。': 'Check code {code}; please compare it with that on your receipt.',
  '您发的核验码也对得上。': 'The check code you sent fits as well.',
  '{receipt} 在册，内容与提交时一致。': '{receipt} is on record, and its content is as it was handed in.',
  '{receipt} 对不上：现在的记录与提交时不一致。': '{receipt} does not fit: the record is not as it was handed in.',
  '这一情况已经记下，请保留回执，并与{office}联系核实。':
    'This has been noted. Please keep your receipt and contact {office:own} to have it looked into.',
  '{office}（电话 {phone}）': '{office} (telephone {phone})',
}
