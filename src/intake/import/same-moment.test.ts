import { expect, it } from 'vitest'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { extractOf } from '../testing/identity-site.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract, previewExtract } from './carry-out.ts'

it('is checked and put in at the same moment without getting in its own way', async () => {
  const test = await testRecord('live', '2020-06-01T10:00:00Z')
  const as = <T>(work: Parameters<typeof test.as<T>>[1]) => test.as({ kind: 'system', name: 'intake' }, work)
  try {
    const day = isoDate('2020-05-04')
    const made = () => madeExtract(day, [3, 8], extractOf('MU1'))
    const put = () => as((tx) => applyExtract(tx, madeFile(day), made()))
    const look = () => previewExtract(as, madeFile(day), made())
    const found = await Promise.allSettled([look(), put(), look(), put(), look(), put(), put()])
    expect(found.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))).toEqual([])
  } finally {
    await test.close()
  }
})
