/** What deputies are usually called in the files, by the level of their congress. */
export const LEVELS = {
  全国人大代表: 'national deputy',
  省人大代表: 'provincial deputy',
  市人大代表: 'city deputy',
  区人大代表: 'district deputy',
  县人大代表: 'county deputy',
  乡人大代表: 'township deputy',
  镇人大代表: 'town deputy',
} as const
