import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { frameWith } from '../fixtures/frame.ts'
import { all, attribute, one, textOf } from '../fixtures/reader.ts'
import { FrameContext } from '../frame.ts'
import { ChangedMeanwhile } from './index.ts'

const html = render(
  <FrameContext.Provider value={frameWith()}>
    <ChangedMeanwhile
      thing="action 3.2"
      changed="by the Head of Commissioning"
      action="/plan/actions/12"
      storedHref="/plan/actions/12"
      version={5}
      posted={{ title: 'Ask providers', contributors: ['housing', 'health'], _key: 'spent', _version: '4' }}
      fields={[
        { label: 'What', yours: 'Ask providers', stored: 'Ask providers' },
        { label: 'Due', yours: '', stored: '28 February 2021' },
      ]}
    />
  </FrameContext.Provider>,
)

describe('when somebody else changed it meanwhile', () => {
  it('says what happened, and that nothing is lost', () => {
    expect(textOf(one(html, { tag: 'p' }))).toBe(
      'Somebody changed action 3.2 while you were working on it: by the Head of Commissioning. ' +
        'Nothing you entered has been saved, and nothing is lost: both versions are below.',
    )
  })

  it('shows both versions field by field and says which differ', () => {
    expect(all(html, { tag: 'tr' }).map(textOf)).toEqual([
      'Field What you entered What is stored now',
      'What Ask providers Ask providers',
      'Due Differs Nothing 28 February 2021',
    ])
  })

  it('posts yours again against what is stored now, with a new key', () => {
    const hidden = all(html, { tag: 'input' }).map((input) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ])
    expect(hidden).toEqual([
      ['_key', 'key-1'],
      ['_version', '5'],
      ['title', 'Ask providers'],
      ['contributors', 'housing'],
      ['contributors', 'health'],
    ])
  })

  it('leads to what is stored for whoever gives way', () => {
    expect(textOf(one(html, { tag: 'a', attribute: ['href', '/plan/actions/12'] }))).toBe(
      'Keep what is stored',
    )
  })
})
