import type { Sentences } from '../ports/language.ts'

export const files: Sentences = {
  '群里不收照片和文件，请单独发给我。': 'Pictures and files are not taken in the group; please send them to me alone.',
  跟要反映的事一起交: 'Hand it in with a matter',
  跟对草案的意见一起交: 'Hand it in with an opinion on a draft',
  '补充到 {receipt}': 'Add it to {receipt}',
  '不用了，删掉': 'No, delete it',
  '收到{files}，还没有交。': 'Received, not handed in yet: {files:own}.',
  '您想怎么用？一天内没有提交就自动删除。':
    'What would you like to do with it? What is not handed in within a day is deleted.',
  '要一起交，请说“我有话对代表说”；一天内没有提交就自动删除。':
    'To hand it in, say “I have something to tell the deputies”; what is not handed in within a day is deleted.',
  '已删掉，没有留下。': 'Deleted, nothing was kept.',
  '要交照片和文件，请在网页上和我说：{url}': 'To hand in pictures and files, please talk to me on the web page: {url}',
  '这一步用不上照片和文件，没有收。': 'Pictures and files are of no use at this step and were not taken.',
  '已附上{files}，提交时一起交。': 'Attached, to be handed in with the rest: {files:own}.',
  '已附上{files}，一共{all}，提交时一起交。':
    'Attached, to be handed in with the rest: {files:own} (in all {all:own}).',
}
