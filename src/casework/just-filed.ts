/** How long after filing "不对，刚才那个" still means the item just filed: people notice within the hour. */
export const JUST_FILED_MS = 60 * 60 * 1000
