import { expect, it } from 'vitest'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'

it('goes in once where two people put the same file in at the same time, and the second is told so', async () => {
  const test = await testRecord('live', '2020-06-01T10:00:00Z')
  try {
    const day = isoDate('2020-05-04')
    const put = () =>
      test.as({ kind: 'system', name: 'intake' }, (tx) =>
        applyExtract(tx, madeFile(day), madeExtract(day, [1, 8], {})),
      )
    const [one, other] = await Promise.all([put(), put()])
    expect(one.id).toBe(other.id)
    expect([one.before, other.before].toSorted()).toEqual([false, true])
  } finally {
    await test.close()
  }
})
