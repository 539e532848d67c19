import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { leftInChinese } from '../helpers/foreign.ts'
import { handsOver, PLACE, pdf, photo, png } from '../helpers/pictures.ts'
import { files, laneOfPerson, type Person, receiptIn, type World, world } from '../helpers/talk.ts'

const sends = async (w: World, person: Person, name = '路灯.jpg', bytes: Buffer = photo()) => ({
  files: [await handsOver(w, person, name, bytes)],
})
const waiting = (w: World) => w.store().attachments.find({ waiting: true })
const LAST_MINUTES = Date.parse('2026-09-30T23:50:00+08:00')
const MATTER = '河边的步道晚上太暗，希望装几盏灯。'

describe('a picture sent in the middle of a form', () => {
  test('is put to it, stands in the summary, and is handed in with the receipt', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.saysAll('我有话对代表说', '1')
    await ann.says('', await sends(w, ann)).hears(/已附上1张照片，提交时一起交/, /拍摄地点.*已去掉/, /说说是什么事/)
    await ann.saysAll(MATTER, '柳岸街道')
    await ann.says('不留').hears(/保存您的原话和自愿留的联系方式、附件/)
    await ann.says('同意').hears(/请核对/, /附件.*照片 路灯\.jpg/)
    expect((await waiting(w)).map(({ submissionId }) => submissionId)).toEqual([undefined])
    await ann.says('1').hears(/已提交/)
    const item = await w.only()
    const [file] = await w.store().attachments.find({ submissionId: item.id })
    expect(file).toMatchObject({ type: 'jpeg', name: '路灯.jpg' })
    expect(item.words.files).toEqual([{ id: file?.id, sha256: file?.sha256 }])
    const kept = Buffer.from((await w.store().attachments.content(file?.id ?? '')) ?? [])
    expect(kept.includes(PLACE)).toBe(false)
    expect(kept.includes(Buffer.alloc(2_000, 1))).toBe(true)
    expect(await w.store().attachments.check()).toEqual({ files: 1, faults: [] })
    expect(await w.store().chains.submissions()).toMatchObject({ faults: [] })
  })

  test('with words, both count', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.saysAll('我有话对代表说', '1')
    await ann.says(MATTER, await sends(w, ann)).hears(/已附上1张照片/, /哪个街道/)
    await ann.saysAll('柳岸街道', '不留', '同意', '1')
    expect(await w.only()).toMatchObject({ body: MATTER, words: { files: [{}] } })
  })

  test('several are taken, and single ones are taken out again by digits or by words', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.saysAll('我有话对代表说', '1', MATTER, '柳岸街道', '不留', '同意')
    await ann.says('', await sends(w, ann, '一.jpg', photo(100, 1))).hears(/已附上1张照片/, /请核对/)
    await ann.says('', await sends(w, ann, '二.pdf', pdf())).hears(/已附上1份文档，一共1张照片、1份文档/)
    await ann.says('', await sends(w, ann, '三.png', png())).hears(/一共2张照片、1份文档/)
    await ann.says('改附件').hears(/要拿掉哪一个/)
    await ann.says('2').hears(/请核对/, /一\.jpg.*三\.png/)
    expect((await waiting(w)).map(({ name }) => name)).toEqual(['一.jpg', '三.png'])
    await ann.says('附件不要了').hears(/请核对/)
    expect(await waiting(w)).toEqual([])
    await ann.says('1').hears(/已提交/)
    expect((await w.only()).words.files).toBeUndefined()
  })

  test('goes when the form is given up', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.saysAll('我有话对代表说', '1')
    await ann.says('', await sends(w, ann))
    await ann.says('取消').hears(/不再填写/)
    expect(await waiting(w)).toEqual([])
  })

  test('beyond the number of one item is refused, and the form goes on', async () => {
    const w = await world({ settings: { files: { perSubmission: 1 } } })
    const ann = w.citizen('web')
    await ann.saysAll('我有话对代表说', '1')
    await ann.says('', await sends(w, ann, '一.jpg'))
    await ann.says('', await sends(w, ann, '二.jpg')).hears(/最多附1个/, /说说是什么事/)
    expect((await waiting(w)).map(({ name }) => name)).toEqual(['一.jpg'])
  })

  test('is not handed in when it lay for more than a day; the words are', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.saysAll('我有话对代表说', '1')
    await ann.says('', await sends(w, ann))
    await ann.saysAll(MATTER, '柳岸街道', '不留', '同意')
    await w.later('PT19H')
    await ann.says('再说一遍')
    await w.later('PT6H')
    expect(await waiting(w)).toEqual([])
    await ann.says('1').hears(/附件放得太久，已经删了/, /已提交/)
    expect((await w.only()).body).toBe(MATTER)
  })

  test('of a draft opinion goes with the opinion, and a draft that closed meanwhile takes it along', async () => {
    const w = await world({ now: LAST_MINUTES })
    const ann = w.citizen('web')
    await ann.saysAll('我想对草案提点意见', '1', '5', '头一个小时应当免费', '没有')
    await ann.says('不留', await sends(w, ann))
    await ann.says('同意').hears(/请核对/, /附件.*路灯\.jpg/)
    w.clock.advance('PT20M')
    await ann.says('1').hears(/刚刚结束/, /已附上1张照片/)
    expect(await waiting(w)).toHaveLength(1)
  })

  test('belongs to who sent it: nobody hands in the file of somebody else', async () => {
    const w = await world()
    const [ann, bob] = [w.citizen('web'), w.citizen('web')]
    const { files: hers } = await sends(w, ann)
    await bob.says('', { files: hers }).hears(/已经删了.*重新添加/)
    await bob.saysAll('我有话对代表说', '1')
    expect((await bob.says('', { files: hers })).text).not.toMatch(/已附上/)
    await bob.saysAll(MATTER, '柳岸街道', '不留', '同意', '1')
    expect((await w.only()).words.files).toBeUndefined()
    expect((await waiting(w)).map(({ personId }) => personId)).toEqual([ann.personId])
  })
})

describe('a picture sent when no form is open', () => {
  test('opens nothing and is offered a way; with the matter it is handed in', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.says('', await sends(w, ann)).hears(/收到1张照片，还没有交/, /自动删除/)
    expect(await w.submissions()).toEqual([])
    await ann.presses(1).hears(/已附上1张照片/)
    await ann.saysAll('1', MATTER, '柳岸街道', '不留', '同意', '1')
    expect((await w.only()).words.files).toHaveLength(1)
  })

  test('is deleted when it is not wanted, and within a day when nothing is said', async () => {
    const w = await world()
    const ann = w.citizen('web')
    const { messages } = await ann.says('', await sends(w, ann))
    await ann.presses(messages[0]?.wire.choices.length ?? 0).hears(/已删掉/)
    expect(await waiting(w)).toEqual([])
    await ann.says('', await sends(w, ann))
    await w.later('PT24H1M')
    expect(await waiting(w)).toEqual([])
  })

  test('with one that was not taken, both are spoken of', async () => {
    const w = await world()
    const ann = w.citizen('slack')
    const { files: taken } = await sends(w, ann)
    const refused = { kind: 'file', refused: '这个文件超过8兆，收不下。' }
    await ann.says('', { files: [...taken, refused] }).hears(/超过8兆/, /收到1张照片，还没有交/)
    await ann.saysAll('我有话对代表说', '1')
    await ann.says('', { files: [refused] }).hears(/超过8兆/, /说说是什么事/)
  })

  test('with words waits until a matter is opened, and is spoken of', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.says('你好', await sends(w, ann)).hears(/收到1张照片，还没有交/)
    await ann.says('我有话对代表说').hears(/已附上1张照片/)
  })
})

describe('what was handed in', () => {
  test('takes more pictures by 补充, with words or without, within the number', async () => {
    const w = await world({ settings: { files: { perSubmission: 2 } } })
    const ann = w.citizen('web')
    const { receipt } = await files(ann)
    const { messages } = await ann.says('', await sends(w, ann))
    expect(messages[0]?.wire.choices).toContain(`补充到 ${receipt}`)
    await ann.says(`补充 ${receipt.slice(10, 14)}`).hears(/已记下，附上1张照片/)
    await ann.says(`补充 ${receipt} 这是晚上拍的`, await sends(w, ann, '夜.jpg')).hears(/已记下，附上1张照片/)
    await ann.says(`补充 ${receipt}`, await sends(w, ann)).hears(/最多附2个/)
    const item = await w.only()
    expect(await w.store().attachments.find({ submissionId: item.id })).toHaveLength(2)
    const { supplements } = await w.store().submissions.story(item.id)
    expect(supplements.map(({ text }) => text)).toEqual(['', '这是晚上拍的'])
    expect(await w.store().attachments.check()).toEqual({ files: 2, faults: [] })
  })

  test('a picture is part of the answer to what staff asked', async () => {
    const w = await world()
    const ann = w.citizen('web')
    const { receipt } = await files(ann)
    const he = w.staff('he')
    await he.says(`回复 ${receipt}：请问是哪一段？`)
    await ann.says('从北桥到渡口', await sends(w, ann)).hears(/已记下，附上1张照片/)
    expect(he.notices().at(-1)?.wire.text).toMatch(/从北桥到渡口\n附件：1张照片/)
  })

  test('loses its pictures when it is taken back', async () => {
    const w = await world()
    const ann = w.citizen('web')
    await ann.saysAll('我有话对代表说', '1', MATTER, '柳岸街道', '不留')
    await ann.says('同意', await sends(w, ann))
    const receipt = receiptIn((await ann.says('1')).text)
    await ann.saysAll(`撤回 ${receipt}`, '1')
    const item = await w.only()
    expect(item.state).toBe('WITHDRAWN')
    expect(await w.store().attachments.find({ submissionId: item.id })).toEqual([])
    expect(await w.store().attachments.check()).toEqual({ files: 0, faults: [] })
    expect(await w.keeps('路灯.jpg')).toBe(false)
  })
})

test('in a group nothing is taken, and one line says where', async () => {
  const w = await world()
  const ann = w.inGroup('wechat', 'G1', 'ann')
  const named: Inbound['files'] = [{ kind: 'image', name: '张三.jpg' }]
  await ann.says('', { files: named }).hears(/^[^\n]*群里不收照片和文件，请单独发给我。$/)
  await ann.says('遛狗要牵绳吗', { files: named }).hears(/群里不收照片和文件/)
  expect(await w.keeps('张三')).toBe(false)
})

test('where files are only named, the page on which they are taken is told', async () => {
  const w = await world({ publicUrl: 'https://chat.example.org' })
  await w
    .citizen('wechat')
    .says('', { files: [{ kind: 'image' }] })
    .hears(/还看不了附件/, /https:\/\/chat\.example\.org/)
})

test('100 files of 10 MB from one person: ten megabytes a day at most, and words are still taken', async () => {
  const w = await world()
  const ann = w.citizen('web')
  const whole = photo(10 * 1024 * 1024)
  const said = new Set<string>()
  for (let n = 0; n < 100; n++)
    await sends(w, ann, 'a.jpg', n % 2 === 0 ? whole : photo(4 * 1024 * 1024, (n % 250) + 1)).catch((error: Error) =>
      said.add(error.message),
    )
  expect([...said].sort()).toEqual(['FILES_TODAY', 'FILE_TOO_LARGE'])
  const kept = await waiting(w)
  expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(10 * 1024 * 1024)
  expect(kept).toHaveLength(2)
  await files(ann)
  expect(await w.submissions()).toHaveLength(1)
  expect(laneOfPerson(ann)).toContain('web')
})

test('what is said of pictures and documents is said in English too', async () => {
  const w = await world()
  const ann = w.citizen('web')
  await ann.says('hello there')
  const refused = { kind: 'file', refused: new Problem('FILE_TOO_LARGE', { mb: 8 }).say }
  const alone = await ann.says('', { files: [refused] })
  const form = await ann.saysAll('I have something to tell the deputies', '1')
  const added = await ann.says('', await sends(w, ann, 'map.pdf', pdf()))
  const summary = await ann.saysAll('The path by the river is too dark at night.', 'not sure', 'no contact', 'I agree')
  expect([alone, form, added, summary].map(({ text }) => leftInChinese(text)).join('')).toBe('')
  expect(alone.text).toMatch(/larger than 8 MB/)
  expect(added.text).toMatch(/documents: 1/)
  expect(summary.text).toMatch(/Attachments.*document map\.pdf/)
})
