/** The children of the lines on a page, in order, by our number. */
export const childrenOn = (html: string): readonly number[] =>
  [...html.matchAll(/href="\/children\/(\d+)"/g)].map(([, id]) => Number(id))

/** The filters of a page: where each leads, and how many it says are there. */
export const countsOn = (html: string): readonly { readonly href: string; readonly count: number }[] =>
  [...html.matchAll(/los-filters__link" href="([^"]+)"[^>]*>[\s\S]*?los-filters__count">(\d+)</g)].map(
    ([, href = '', count]) => ({ href: href.replaceAll('&amp;', '&'), count: Number(count) }),
  )
