/** People in despair, beaten at home, and children in danger. Texts are folded. */

export type Distress = 'despair' | 'home' | 'child'

const SELF_HARM =
  '死路一条|一死了之|怎么(?:去)?死(?!的)|过不下去|(?:楼顶|天台|桥|窗|阳台|楼上|顶上)[^,。?!]{0,8}(?:要|想|准备)[^,。?!]{0,3}跳(?!舞|绳|广场|操)|(?:一起|要|想)[^,。?!]{0,3}跳(?:下去|楼)|手腕[^,。?!]{0,6}(?:刀|痕|血)|活着没|不想活|活不下去|不想再活|活着(?:真|太|好|也|还)?(?:没|累|痛苦|受罪|有什么)|(?<!得)想死(?!你)|不如死|寻死|寻短见|自杀(?!式)|轻生|自残|自伤|割腕|割脉|上吊|服毒|跳楼(?!价|机|大|甩|清)|跳(?:河|江|桥|海|湖|井|下去|轨)|(?:楼|桥|窗|阳台)上?跳|站在[^,。?!]{0,6}(?:天台|楼顶|窗台|桥上|桥边)|在(?:天台|楼顶)上?|遗书|遗言|一了百了|结束(?:这一切|生命|自己|这条命)|(?:死了|死掉|走了)(?:算了|就好|干净|也好)|活着(?:真|太|好)?累|了结(?:自己|这)|没(?:有)?活路|同归于尽|活够了|离开这个世界|(?:吃|吞)[^,。?!]{0,4}安眠药|安眠药|kill (?:my|him|her)self|suicid|want to die|end(?:ing)? my life|end(?:ing)? it all'
const DESPAIR = new RegExp(SELF_HARM)
/** Hyperbole: 热得不想活了. */
const HYPERBOLE = /[热冷饿困臭堵晒]得?[^,。?!]{0,3}(?:不想活|想死)|笑死|想死我|想死你/
/** Weaker signs; two of them, or one that is said of oneself and nothing else is asked. */
const LOW =
  /累赘|拖累|绝望|崩溃|抑郁|撑不[住下]|没(?:有)?(?:意思|意义|盼头|希望了)|失眠|活着|没人(?:在乎|关心|需要)我|多余|哭(?:了)?(?:一|好|很|整)/g

const KIN =
  '(?:老公|丈夫|老婆|妻子|我男人|男朋友|男友|女朋友|前夫|前男友|前妻|对象|婆婆|公公|婆家|家里人|家人|爸爸?|妈妈?|父亲|母亲|继父|继母|后爸|后妈|养父|养母|儿子|女婿|媳妇|儿媳|哥哥?|弟弟|姐夫|叔叔?|舅舅?|他|她)'
const BEAT =
  '(?:打(?!了?欠条|了?借条|麻将|赌|听|电话|针|扰|断|造|算|听|开|折|印|包|扫|字|招呼|工|车|卡|官司|架子|交道|拼|发|扮|点|球|牌|水|卡)|揍|殴打|殴|家暴|虐待|掐|踢|踹|扇|抽(?:耳光|巴掌|我)|拳打脚踢|动手(?!术)|施暴|毒打|暴打|往死里)'
const VICTIM =
  '(?:我(?!们小区|们楼)|妈妈?|姐姐?|妹妹?|女儿|闺女|孩子|小孩|老人|奶奶|爷爷|她|他|老婆|媳妇|妻子|儿媳|老伴|母亲)'
const HOME = new RegExp(
  `${KIN}[^,。?!]{0,10}${BEAT}[^,。?!]{0,4}(?:我|人|她|孩子|妈|姐|老婆|了|过|得|$|[,。?!])|${VICTIM}[^,。?!]{0,4}(?:被|让|遭|挨)[^,。?!]{0,8}${KIN}[^,。?!]{0,4}${BEAT}|被[^,。?!]{0,4}(?:家暴|家庭暴力)|(?:在|正在|又|总|老是|经常|长期|天天|每天|遭受|遭到|遭遇|受到|有人|邻居|隔壁|楼上|对门)[^,。?!]{0,4}(?:家暴|家庭暴力)|家暴(?:我|她|老婆|孩子|了|怎么办|求助)|(?:两口子|夫妻|男的|女的)[^,。?!]{0,6}打[^。?!]{0,8}(?:哭|惨|叫|喊)|摸[^,。?!]{0,4}(?:我|女儿|孩子|她)[^,。?!]{0,4}(?:身|胸|下|腿|屁股)|虐待[^,。?!]{0,8}(?:老人|老婆|媳妇|孩子|残疾)|(?:老人|奶奶|爷爷)[^。?!]{0,8}(?:不给[^,。?!]{0,2}(?:饭|吃)|挨打|被虐待)|动手动脚|猥亵|性侵|强奸|强暴|非礼|性骚扰|(?:beats?|hits?|abus\\w+) (?:me|my|her)|domestic violence`,
)

const CHILD =
  '(?:孩子|小孩|娃|小囡|女儿|儿子|婴儿|宝宝|学生|未成年|小朋友|孙女|孙子|幼儿|小姑娘|小女孩|小男孩|弟弟|妹妹|闺女)'
const HARM = `(?:${BEAT}|锁(?:在|起|着)|关(?:在|起|着|小黑屋)|饿|猥亵|性侵|欺负|霸凌|欺凌|拐|体罚|针扎|扎|遗弃|不给[^,。?!]{0,2}(?:饭|吃|喝)|扔(?:在|下|了)|骚扰|跪|烫)`
const CHILD_HARMED = new RegExp(
  `${CHILD}[^,。?!]{0,8}(?:被|让|遭|挨)[^,。?!]{0,10}${HARM}|(?:把|将|对|打(?!完|针|疫|工|电)|虐待|殴打|体罚|欺负|遗弃|拐|锁|猥亵|性侵|饿着?)[^,。?!]{0,6}${CHILD}[^,。?!]{0,8}(?:${HARM}|关|丢|扔|打|得|哭|$|[,。?!])|虐待[^,。?!]{0,6}${CHILD}|${CHILD}[^,。?!]{0,8}(?:被|让)?(?:一个人)?(?:丢|扔|留|锁|关)在[^,。?!]{0,8}|${CHILD}[^。?!]{0,10}(?:挨打|挨揍|青一块|紫一块|身上[^,。?!]{0,3}伤)|${CHILD}[^,。?!]{0,6}(?:没人管|没饭吃|不给饭|一个人在家好几|浑身是伤|身上[^,。?!]{0,4}伤)|(?:child|kid|baby)[^.?!]{0,20}(?:beaten|abused|locked|hurt)`,
)

const ONESELF = /我|自己|俺|\b(?:my|me|i)\b/
/** Said of a person who is near, not of people in general. */
const OWN: Readonly<Record<Distress, RegExp>> = {
  despair: new RegExp(
    `(?:我(?!们)|自己|俺|\\bi\\b|\\bmyself)[^,。?!]{0,12}(?:${SELF_HARM})|(?:我|俺)(?:的)?${KIN}[^,。?!]{0,10}(?:${SELF_HARM})`,
  ),
  home: /我(?!们)[^,。?!]{0,10}(?:被|遭|挨)|(?:打|揍|掐|踢|踹|扇|家暴|虐待|殴打|骚扰|猥亵|强奸)(?:了|过)?我|我(?:的)?(?:妈|姐|妹|女儿|闺女)/,
  child: /我(?:家|的)?(?:孩子|娃|女儿|儿子|小孩|闺女|宝宝)|隔壁|邻居|楼上|楼下|对门|正在|现在/,
}

/** What somebody suffers, as far as the words tell; undefined when nobody does. */
export function distressIn(folded: string): Distress | undefined {
  if (DESPAIR.test(folded) && !HYPERBOLE.test(folded)) return 'despair'
  if (CHILD_HARMED.test(folded)) return 'child'
  if (HOME.test(folded)) return 'home'
  const low = new Set(folded.match(LOW) ?? []).size
  return low >= 2 && ONESELF.test(folded) ? 'despair' : undefined
}

/** Whether it is told of a person who is near, even where rules and wishes are spoken of. */
export function isOwn(folded: string, distress: Distress): boolean {
  return OWN[distress].test(folded)
}
