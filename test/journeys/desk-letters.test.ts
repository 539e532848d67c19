import { expect, test } from 'vitest'
import { LAMPS, office as letterOffice, writes } from '../helpers/letter-office.ts'
import { playInAll } from '../helpers/play-in.ts'
import { markingTranslator } from '../helpers/speak-like.ts'
import type { World } from '../helpers/talk.ts'

test('letters: what a deputy reads and orders is said in the language of the desk', async () => {
  const before = async (w: World): Promise<void> => {
    await writes(w, '岳青山')
    await writes(w, '', '路边的停车位实在太少了。')
  }
  const orders = [
    '我的来信',
    '打开 1',
    '打开 7',
    '回复 1',
    '回复 1：我这个周五到现场去看一看。',
    'OK',
    '答复 1',
    '请站点办 1',
    '答复 1 步道的灯已经列入下个月的维修。',
    'OK',
    '请站点办 2 理由：要先和城管科核实一下',
    '我的来信',
    '我的来信 全部',
    '打开 1',
    '答复 1 步道的灯已经列入下个月的维修。',
    '帮助',
  ]
  const theirs = [
    LAMPS,
    LAMPS.replace('13912345678', '139****78'),
    '步道的灯已经列入下个月的维修。',
    '我这个周五到现场去看一看。',
    '路边的停车位实在太少了。',
  ]
  expect(
    await playInAll({
      office: () => letterOffice({ translator: markingTranslator }),
      before,
      orders,
      who: (w) => w.staff('yue'),
      theirs,
    }),
  ).toEqual([])
})
