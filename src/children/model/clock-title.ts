/** A time limit's title in users' words by the rule's id; the id itself where there is no such rule any more. */
export type ClockTitle = (rule: string) => string
