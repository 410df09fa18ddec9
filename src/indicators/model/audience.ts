/** For whom a scorecard is: its team, those who run the service, or the named members of a board in closed meeting. */
export const audiences = ['team', 'service', 'board'] as const
export type Audience = (typeof audiences)[number]

export const isAudience = (text: string): text is Audience => audiences.some((audience) => audience === text)
