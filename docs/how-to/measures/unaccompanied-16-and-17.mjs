/** Of the unaccompanied children in care, how many are 16 or 17: an example of a council's own measure. */
export default ({ columnsOf, all, missing, yes, onOrBefore, monthsBefore, asAt, bornOn }) => {
  const care = columnsOf('care')
  return {
    id: 'unaccompanied-16-and-17',
    title: 'Unaccompanied children of 16 and 17',
    question: 'How many of the unaccompanied children in our care are 16 or 17?',
    definition: 'Unaccompanied children in care who have had their 16th birthday, out of all of them.',
    basis: 'Agreed by the corporate parenting board (an example)',
    source: 'care',
    population: all(missing(care.day('left_care_on')), yes(care.truth('unaccompanied'))),
    value: 'share',
    met: onOrBefore(bornOn, monthsBefore(asAt, 12 * 16)),
    whyNot: 'under 16, or no day of birth given',
    better: 'neither',
    unit: 'percent',
    from: '2026-04-01',
    examples: [
      {
        asAt: '2026-10-30',
        rows: [
          { unaccompanied: true, born_on: '2010-10-30' },
          { unaccompanied: true, born_on: '2010-10-31' },
          { unaccompanied: false, born_on: '2009-01-01' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'who is 16 today is 16',
      },
    ],
  }
}
