import { createHash } from 'node:crypto'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { known } from '../model/index.ts'
import { filesIn } from '../testing/word-file.ts'
import type { Bundling } from './bundle.ts'
import { bundleOf } from './bundle.ts'
import type { Version } from './model.ts'

const version: Version = {
  id: 3,
  paperId: 1,
  number: 2,
  title: 'A made-up report',
  meeting: { body: 'Cabinet', on: known(isoDate('2020-06-16')), id: undefined },
  reason: 'A figure was of the wrong month',
  frozenOn: isoDate('2020-06-09'),
  asAt: isoDate('2020-06-09'),
  knownAt: 12,
  documents: { public: 'a'.repeat(64), private: undefined },
  findings: [],
  forPublic: true,
}
const bundling: Bundling = {
  council: 'Testshire Council (made up)',
  version,
  files: [{ form: 'text', fileName: 'cabinet.txt', bytes: strToU8('The words.') }],
  releases: [
    { edition: 'public', audience: 'the public', inPublic: true, releasedOn: isoDate('2020-06-10') },
  ],
}

describe('a bundle for publication', () => {
  it('holds the files, what they are, and sums that another tool checks', async () => {
    const files = await filesIn(bundleOf(bundling))
    expect([...files.keys()]).toEqual(['cabinet.txt', 'metadata.json', 'SHA256SUMS'])
    const sum = createHash('sha256').update('The words.').digest('hex')
    expect(files.get('SHA256SUMS')).toContain(`${sum}  cabinet.txt\n`)
    expect(JSON.parse(files.get('metadata.json') ?? '')).toMatchObject({
      meeting: { body: 'Cabinet', date: '2020-06-16' },
      replaces: { version: 1, because: 'A figure was of the wrong month' },
      releasedToPublicOn: '2020-06-10',
      files: [{ file: 'cabinet.txt', mediaType: 'text/plain; charset=utf-8', bytes: 10, sha256: sum }],
    })
  })

  it('is the same bytes each time', () => {
    expect(bundleOf(bundling)).toEqual(bundleOf(bundling))
  })
})
