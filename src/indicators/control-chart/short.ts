import type { ControlChart, Meaning } from './model.ts'

/** A chart in two or three words, for a table cell and a small picture. */
const words: Record<Meaning, string> = {
  usual: 'no signal',
  better: 'a change for the better',
  worse: 'a change for the worse',
  higher: 'a change upwards',
  lower: 'a change downwards',
  'too few': 'too early to say',
  'not judged': 'not judged month by month',
}

/** What the latest month with a figure says: `no signal`, `a change for the worse`, `too early to say`, `no figure`. */
export const signalInWords = ({ latest }: Pick<ControlChart, 'latest'>): string =>
  latest === undefined ? 'no figure' : words[latest.meaning]
