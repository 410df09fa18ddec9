import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { madeBody, recorded } from '../../../governance/testing/made-body.ts'
import { nothingAround } from '../../../plan/index.ts'
import { textOf } from '../../document/index.ts'
import { paperById } from '../../store/index.ts'
import { madePaper } from '../../testing/made-paper.ts'
import { linkAssessment } from '../store/index.ts'
import { madeAssessment, read, resaid, signedAs, wholeSaid } from '../testing/made-assessment.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

let test: TestRecord
let app: TestApp
let director: Who
let owner: Who
let other: Who
let councillor: Who
let directorPost: number
let ownerPost: number
let id: number

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
  owner = await test.person({ roles: ['team manager'], posts: ['Data protection officer (made up)'] })
  other = await test.person({ roles: ['team manager'], posts: ['Team manager (made up)'] })
  councillor = await test.person({ roles: ['councillor'] })
  directorPost = await postId('Director (made up)')
  ownerPost = await postId('Data protection officer (made up)')
})
beforeEach(async () => {
  id = await test.as(setUp, (tx) =>
    madeAssessment(tx, 'data protection', { said: wholeSaid('data protection'), ownerPostId: ownerPost }),
  )
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const postId = async (title: string): Promise<number> => {
  const { rows } = await test.admin.query<{ id: number }>('select id from access.post where title = $1', [
    title,
  ])
  return rows[0]?.id ?? 0
}
const href = (at = '') => `/assessments/${id}${at}`
const now = () => test.as(setUp, (tx) => read(tx, id))
const version = async () => String((await now()).version)
const post = async (who: Who, at: string, fields: Readonly<Record<string, string>>) =>
  app.post(who, href(at), { _version: await version(), ...fields })
const signing = { post: '', outcome: 'full assessment needed', words: 'Children’s data' }

describe('signing', () => {
  it('puts the signer’s own post under it, and never another’s', async () => {
    const before = (await now()).signatures.length
    const refused = await post(owner, '/sign/screening', { ...signing, post: String(directorPost) })
    expect([refused.status, (await now()).signatures.length]).toEqual([422, before])
    expect((await post(owner, '/sign/screening', { ...signing, post: String(ownerPost) })).status).toBe(303)
    expect((await now()).signatures.at(-1)?.post.id).toBe(ownerPost)
  })

  it('is refused to whoever holds no post', async () => {
    expect((await app.get(councillor, href('/sign/whole'))).status).toBe(403)
  })

  it('needs a reason', async () => {
    const { status, body } = await post(owner, '/sign/screening', {
      ...signing,
      post: String(ownerPost),
      words: '',
    })
    expect([status, body.includes('Enter the reason')]).toEqual([422, true])
  })

  it('of the whole waits for screening and advice, says what is missing, and makes it complete', async () => {
    const whole = { post: String(directorPost), words: 'Agreed' }
    const early = await post(director, '/sign/whole', whole)
    expect([early.status, early.body.includes('The screening is not signed')]).toEqual([422, true])
    await post(director, '/sign/screening', { ...signing, post: String(directorPost) })
    expect((await post(director, '/sign/whole', whole)).body).toContain(
      'The advice of the data protection officer',
    )
    await post(owner, '/sign/advice', { post: String(ownerPost), words: 'No objection' })
    expect((await post(director, '/sign/whole', whole)).status).toBe(303)
    expect((await app.get(councillor, href())).body).toContain('Complete')
  })

  it('is refused on words that were changed after the form was opened', async () => {
    const seen = await version()
    await test.as(setUp, (tx) => resaid(tx, id, (said) => ({ ...said, risks: [] })))
    const form = { _version: seen, ...signing, post: String(ownerPost) }
    expect((await app.post(owner, href('/sign/screening'), form)).status).toBe(409)
  })

  it('says on its page when words were changed since', async () => {
    await post(director, '/sign/screening', { ...signing, post: String(directorPost) })
    await test.as(setUp, (tx) => resaid(tx, id, (said) => ({ ...said, screening: {} })))
    expect((await app.get(councillor, href())).body).toContain('it is to be signed again')
  })
})

describe('what it leads to', () => {
  it('stands on the one action log, once', async () => {
    const body = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Made-up board' })))
    const form = {
      _key: crypto.randomUUID(),
      words: 'Check who holds which role',
      owner: String(ownerPost),
      body: String(body),
      'dueOn-day': '1',
      'dueOn-month': '12',
      'dueOn-year': '2020',
    }
    await app.post(director, href('/actions'), form)
    await app.post(director, href('/actions'), form)
    expect((await now()).actions.map(({ words }) => words)).toEqual(['Check who holds which role'])
    const log = await app.get(director, '/governance/actions')
    expect(log.body).toContain('Check who holds which role')
  })

  it('is a duty of its owner until it was reviewed', async () => {
    const { body } = await app.get(owner, '/my-duties')
    expect(body).toContain('Finish the data protection impact assessment')
    expect((await app.get(other, '/my-duties')).body).not.toContain('data protection impact assessment')
  })
})

describe('a paper', () => {
  const words = async (paperId: number) => {
    const kept = await test.as(setUp, (tx) => paperById(tx, paperId, nothingAround))
    return textOf(kept?.paper.parts.find((part) => part.id === 'data protection')?.blocks ?? [])
  }

  it('takes its facts from the assessment that is linked to it or its plan, whatever was typed', async () => {
    const paper = await test.as(setUp, madePaper)
    const given = { outcome: 'completed', because: 'Typed words' }
    await app.post(director, `/papers/${paper.id}/advice/data-protection`, {
      _version: String(
        (await test.as(setUp, (tx) => paperById(tx, paper.id, nothingAround)))?.advice.version,
      ),
      ...given,
    })
    expect(await words(paper.id)).toContain('Typed words')
    await test.as(setUp, async (tx) => {
      await linkAssessment(tx, id, [{ to: 'plan', id: paper.planId, words: '' }])
    })
    expect(await words(paper.id)).toContain('[?')
    await test.as(setUp, (tx) => signedAs(tx, id, 'screening', ownerPost))
    expect(await words(paper.id)).toContain('is needed, as its screening on [1 June 2020]')
    await test.as(setUp, (tx) => signedAs(tx, id, 'whole', ownerPost))
    expect(await words(paper.id)).toContain('was completed on')
    expect(await words(paper.id)).not.toContain('Typed words')
  })

  it('prefers its own assessment to its plan’s', async () => {
    const paper = await test.as(setUp, madePaper)
    const own = await test.as(setUp, (tx) =>
      madeAssessment(tx, 'data protection', { said: wholeSaid('data protection') }),
    )
    await test.as(setUp, async (tx) => {
      await linkAssessment(tx, own, [{ to: 'paper', id: paper.id, words: '' }])
      await linkAssessment(tx, id, [{ to: 'plan', id: paper.planId, words: '' }])
      await signedAs(tx, own, 'screening', ownerPost, 'not needed')
    })
    expect(await words(paper.id)).toContain('none is needed')
  })

  it('is linked and unlinked by its form', async () => {
    const paper = await test.as(setUp, madePaper)
    await post(director, '/links', { add: `paper ${paper.id}`, remove: '' })
    expect((await now()).links.map(({ to }) => to)).toEqual(['paper'])
    expect((await post(director, '/links', { add: 'paper 999999', remove: '' })).status).toBe(422)
    await post(director, '/links', { add: '', remove: `paper ${paper.id}` })
    expect((await now()).links).toEqual([])
  })
})
