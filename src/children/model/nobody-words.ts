/**
 * Words that case systems print in place of a worker when there is none: each as a whole word, whatever its letters. A
 * worker whose name holds one of them counts as nobody.
 */
export const wordsForNobody: readonly string[] = [
  'awaiting allocation',
  'duty',
  'no worker',
  'not allocated',
  'pending allocation',
  'tbc',
  'to be allocated',
  'unallocated',
  'unassigned',
  'vacancy',
  'vacant',
]

/** Worked examples, which are its tests. */
export const nobodyExamples: readonly {
  readonly name: string | undefined
  readonly nobody: boolean
  readonly because: string
}[] = [
  { name: undefined, nobody: true, because: 'the extract leaves it out' },
  { name: '  ', nobody: true, because: 'blank is nobody' },
  { name: 'Duty', nobody: true, because: 'whoever is on duty is nobody’s own worker' },
  { name: 'North Duty Team', nobody: true, because: 'a team’s duty desk' },
  { name: 'VACANT (post 12)', nobody: true, because: 'a post that nobody holds' },
  { name: 'Un-allocated', nobody: true, because: 'a hyphen changes nothing' },
  { name: 'Deepa Dutyman (made up)', nobody: false, because: 'a name that only begins so' },
  { name: 'Made-up Worker 7', nobody: false, because: 'a person' },
]
