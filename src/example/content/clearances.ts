import { isoDate } from '../../kernel/index.ts'

/** Who was asked to clear the report to Cabinet, and what some of them said: made up. */
export const clearances = [
  {
    consultee: 'legal',
    post: 'Solicitor, Children',
    answer: 'not cleared',
    words:
      'A written statement is owed by a day that the law sets: this part cannot say that there is nothing.',
    on: isoDate('2020-06-03'),
  },
  {
    consultee: 'people',
    post: 'Workforce Development Officer',
    answer: 'cleared with comments',
    words: 'Say how much of the money each budget gives.',
    on: isoDate('2020-06-04'),
  },
  { consultee: 'portfolio-holder', post: 'Portfolio Holder for Children’s Services' },
] as const

/** The calendar’s day for clearances before the meeting of 16 June 2020. */
export const clearBy = isoDate('2020-06-05')
export const askedOn = isoDate('2020-05-28')

/** Said to a part of the report by whoever writes it: on no form of it. */
export const comment = {
  part: 'finance',
  words: 'Ask the finance team for the share of each budget before the paper goes out.',
  by: 'Democratic Services Officer',
} as const
