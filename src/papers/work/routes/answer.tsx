import type { FastifyInstance } from 'fastify'
import { needs } from '../../../access/index.ts'
import { Page, page } from '../../../design/index.ts'
import type { Address } from '../../../forms/index.ts'
import { addressOf, ask, askingForm, numberIn, refusedAt, when } from '../../../forms/index.ts'
import { Forbidden, longDate, NotFound } from '../../../kernel/index.ts'
import { renderWeb } from '../../document/web/index.ts'
import { longText } from '../../long-text.ts'
import type { KeptPaper } from '../../model/index.ts'
import type { PaperReader } from '../../routes/asked.ts'
import { documentOf } from '../../templates/index.ts'
import type { ClearanceAnswer, StandingClearance } from '../model/index.ts'
import { clearanceAnswers, fingerprintOf } from '../model/index.ts'
import { answerClearance } from '../store/index.ts'
import { Differences } from '../views/differences.tsx'
import { ClearanceTag } from '../views/standing-tag.tsx'
import { workHref } from '../views/props.ts'
import { workFrame } from './frame.ts'
import { workRead } from './read.ts'

interface Answering {
  readonly kept: KeptPaper
  readonly clearance: StandingClearance
  readonly mine: boolean
}

const answerWords: Readonly<Record<ClearanceAnswer, string>> = {
  cleared: 'Cleared',
  'cleared with comments': 'Cleared, with comments',
  'not cleared': 'Not cleared',
}

/** What is cleared, as it reads now, with what became of it since an earlier answer. */
const What = ({ kept, clearance }: Answering) => {
  const { consultee } = clearance
  const parts = kept.paper.parts.filter(({ id }) => id === consultee.part || id === 'recommendations')
  return (
    <>
      <p class="govuk-body">
        {consultee.name}, asked of the {clearance.post.title} by {clearance.askedBy} on{' '}
        {longDate(clearance.askedOn)} <ClearanceTag standing={clearance.standing} />
      </p>
      <ul class="govuk-list">
        {clearance.answers.map(({ on, answer, words, by }) => (
          <li>
            {longDate(on)}, {by}: {answer}
            {words !== '' && `. ${words}`}
          </li>
        ))}
      </ul>
      <Differences clearance={clearance} />
      {renderWeb({ ...documentOf({ ...kept.paper, parts }) })}
      <p class="govuk-body">
        <a class="govuk-link" href={`/papers/${kept.id}/web`}>
          The whole paper, as it will be read
        </a>
      </p>
    </>
  )
}

async function find(papers: PaperReader, request: Parameters<typeof workRead>[0], address: Address) {
  const { kept, clearances, may } = await workRead(request, papers)
  const clearance = clearances.find(({ id }) => id === numberIn(address, 'clearance'))
  return clearance && { kept, clearance, mine: may.posts.includes(clearance.post.id) }
}

const questions = ({ clearance }: Answering) => ({
  answer: ask.radios(
    'Is it cleared?',
    clearanceAnswers.map((value) => ({ value, text: answerWords[value] })),
    { missing: 'Say whether it is cleared' },
  ),
  words: ask.text('Comments, or what keeps it from being cleared', longText),
  seen: ask.carried(fingerprintOf(clearance.now)),
})

const form = (papers: PaperReader) =>
  askingForm({
    path: '/papers/:id/work/clearances/:clearance/answer',
    permission: 'approve paper work',
    find: async (request, address) => {
      const found = await find(papers, request, address)
      if (found && !found.mine) throw new Forbidden('Only whoever holds the post that was asked')
      return found
    },
    frame: (answering) =>
      workFrame(answering.kept, `Clear as ${answering.clearance.post.title}`, {
        above: <What {...answering} />,
        save: 'Answer',
        lede: 'Your answer belongs to these words and figures. It lapses when one of them changes.',
      }),
    questions,
    check: ({ answer, words }) =>
      when(
        answer !== 'cleared' && words === undefined,
        'words',
        'Enter your comments, or what keeps it from being cleared',
      ),
    save: async (tx, { kept, clearance }, { seen, answer, words = '' }) => {
      // Nobody clears words that they have not read.
      if (seen !== fingerprintOf(clearance.now))
        return refusedAt(
          'answer',
          'It was changed while you read it: it stands above as it is now, read it again',
        )
      const given = { answer, words, basis: clearance.now }
      await answerClearance(tx, { id: clearance.id, postId: clearance.post.id }, given)
      return { ok: true, goTo: workHref(kept.id) }
    },
  })

const ClearancePage = (answering: Answering) => {
  const { kept, clearance, mine } = answering
  return (
    <Page
      title={`Clearance: ${clearance.consultee.name}`}
      caption={kept.paper.title}
      back={{ href: workHref(kept.id), text: 'Clearances and comments' }}
    >
      {mine && (
        <p class="govuk-body los-screen-only">
          <a class="govuk-button" href={workHref(kept.id, `clearances/${clearance.id}/answer`)}>
            Answer
          </a>
        </p>
      )}
      <What {...answering} />
    </Page>
  )
}

/** One clearance: what was asked, said and changed; and the answer, for whoever holds the post. */
export function answerRoutes(app: FastifyInstance, papers: PaperReader): void {
  app.get('/papers/:id/work/clearances/:clearance', needs('read paper work'), async (request, reply) => {
    const found = await find(papers, request, addressOf(request))
    if (!found) throw new NotFound()
    return page(reply, 200, <ClearancePage {...found} />)
  })
  form(papers)(app)
}
