/** How far ahead a meeting, or what comes before it, stands among somebody’s duties. */
export const daysAhead = 28
