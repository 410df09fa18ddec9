import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

const here = 'https://improvement.council.example'

/** What a browser makes of a Location header, white space and control characters included. */
const leadsTo = (path: string): string => new URL(path, `${here}/sign-in`).origin

describe('where a form may lead', () => {
  it.each(['/', '/plan', '/plan/areas/2?as=x#top', '/people/1', '/a%20b'])(
    'keeps our own path %s',
    (path) => {
      expect(localPath(path)).toBe(path)
    },
  )

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/ /evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '.evil.example',
    '%2f%2fevil.example',
    '/%09/evil.example\r\nSet-Cookie: a=b',
    '',
    undefined,
    ['/plan', '//evil.example'],
    { toString: () => '/plan' },
  ])('leads to the start instead of %j', (next) => {
    expect(localPath(next)).toBe('/')
  })

  it('never leads away, whatever is asked', () => {
    const mean = fc.array(
      fc.constantFrom('/', '\\', '.', '@', ':', '%2f', '%5c', '\t', '\n', ' ', 'evil.example', '?', '#', 'x'),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          mean.map((parts) => parts.join('')),
        ),
        (next) => {
          expect(leadsTo(localPath(next))).toBe(here)
          expect(leadsTo(localPath(`/${next}`))).toBe(here)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
