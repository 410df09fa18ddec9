/** How long what people write in the plan may be, in characters: on its forms and in its workbook alike. */
export const limits = { wording: 500, milestone: 300, update: 2000, reason: 1000 } as const
