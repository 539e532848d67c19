import { inSimplified } from '../../src/language/simplified.ts'

const LEAD = '(?:请|麻烦|帮我|我想|我要|能不能|可以|可不可以|给我|please|can you|could you|i want|i would like|\\s)*'
const MODE = '(?:长辈|老年人?|老人|关怀|适老化?|易读|简明|简单)(?:模式|版)'
const ON_ENGLISH = '(?:(?:elder|senior|easy read(?:ing)?|easy|simple)[ -]?(?:mode|version)|easy read(?:ing)?)'
const CHANGE = '(?:打开|开启|开|切换到|切换成|换成|换到|转到|进入|用|使用|设成|改成|turn on|switch to|use|start|\\s)*'
const LEAVE = '(?:关闭|关掉|关|退出|取消|停用|不用|不要|离开|turn off|leave|stop|exit)'
const NORMAL = '(?:(?:普通|正常|标准|一般)(?:模式|版)|(?:normal|standard|regular) mode)'
const TAIL = '(?:吧|一下|了|可以吗|好吗|行吗|好不好|please|\\s)*'
const SHORTER = '(?:话|字|句子)?(?:说|写|讲|回)?(?:得|的)?(?:短|简短|少)(?:一)?(?:点|些)(?:儿)?'

const whole = (pattern: string): RegExp => new RegExp(`^${LEAD}(?:${pattern})${TAIL}[。.!！?？]*$`, 'i')
const ON = whole(`${CHANGE}(?:${MODE}|${ON_ENGLISH})|${SHORTER}`)
const OFF = whole(`${LEAVE}\\s*(?:${MODE}|${ON_ENGLISH})|${CHANGE}(?:换?回到?)?${NORMAL}`)

/** Words between which the letters are spoken of. */
const ROUND = '[怎么样如何哪里在能不可以切换调设改弄放把给我你您成得到变用请帮的这有没一下点些看清了吗呢呀啊]*'
const LARGER = whole(`${ROUND}(?:大字(?:体|号|版)?|字(?:体|号)?${ROUND}(?:太小|大))${ROUND}`)

/** Longer texts say something else. */
const LONGEST = 30

/** Whether a text asks for easy steps, for an end of them, or for larger letters, and nothing else. */
export function wishOf(text: string): 'on' | 'off' | 'larger' | undefined {
  const said = inSimplified(text.trim())
  if (said.length > LONGEST) return undefined
  if (OFF.test(said)) return 'off'
  return ON.test(said) ? 'on' : LARGER.test(said) ? 'larger' : undefined
}
