import type { FastifyInstance } from 'fastify'
import type { Post } from '../../../access/index.ts'
import type { FormFrame } from '../../../forms/index.ts'
import { ask, askingForm, changedMeanwhile, refusedAt } from '../../../forms/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import { longText } from '../../long-text.ts'
import type { Assessment, SignedThing } from '../model/index.ts'
import {
  fingerprintOf,
  formOf,
  missingBeforeSigning,
  missingInScreening,
  missingInWords,
  screeningOutcomes,
  signedThings,
} from '../model/index.ts'
import { assessmentById, signAssessment } from '../store/index.ts'
import type { Found } from './found.ts'
import { findAsked, frameOf, hrefOf } from './found.ts'
import { changes } from './keep.ts'

interface Signing extends Found {
  readonly what: SignedThing
  /** Posts that the viewer holds: nobody signs as another. */
  readonly own: readonly Post[]
}

const missingFor = (what: SignedThing, assessment: Assessment): readonly string[] => {
  if (what === 'screening') return missingInScreening(assessment)
  return what === 'advice' ? missingInWords(assessment) : missingBeforeSigning(assessment)
}

const titles = ({ what, assessment }: Signing): string => {
  if (what === 'screening') return 'Sign what the screening came to'
  return what === 'advice'
    ? `Give the advice of ${formOf(assessment).adviser ?? 'the adviser'}`
    : 'Sign the whole'
}

const Missing = ({ missing }: { readonly missing: readonly string[] }) => (
  <>
    <p class="govuk-body">It cannot be signed yet:</p>
    <ul class="govuk-list govuk-list--bullet">
      {missing.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  </>
)

function frame(signing: Signing): FormFrame {
  const missing = missingFor(signing.what, signing.assessment)
  return frameOf(signing, titles(signing), {
    save: 'Sign',
    lede: 'Your post stands under it, with today’s day. Once a word is changed it is to be signed again.',
    ...(missing.length > 0 && { above: <Missing missing={missing} /> }),
  })
}

const outcomeWords = {
  'full assessment needed': 'A full assessment is needed',
  'not needed': 'None is needed',
} as const

function questions({ what, own, assessment }: Signing) {
  const { screening } = formOf(assessment)
  const yes = screening.filter(({ id }) => assessment.said.screening[id]?.answer === 'yes')
  const isScreening = what === 'screening'
  return {
    post: ask.post('As which of your posts?', own, { missing: 'Choose one of your posts' }),
    ...(isScreening && {
      outcome: ask.radios(
        'What did the screening come to?',
        screeningOutcomes.map((value) => ({ value, text: outcomeWords[value] })),
        {
          hint: `${yes.length} of ${screening.length} questions were answered with yes.`,
          missing: 'Choose what the screening came to',
        },
      ),
    }),
    words: ask.text(isScreening ? 'Why?' : 'What do you say to it?', {
      ...longText,
      missing: isScreening ? 'Enter the reason' : 'Enter what you say to it',
    }),
  }
}

const sign = askingForm({
  path: '/assessments/:id/sign/:what',
  permission: 'approve assessments',
  find: async (request, address): Promise<Signing | undefined> => {
    const found = await findAsked(request, address)
    const what = signedThings.find((thing) => thing === address.params.what)
    const own = found.posts.filter(({ id }) => found.may.signsAs.includes(id))
    if (own.length === 0) throw new Forbidden('Only somebody who holds a post can sign')
    const has = what !== 'advice' || formOf(found.assessment).adviser !== undefined
    return what !== undefined && has ? { ...found, what, own } : undefined
  },
  frame,
  questions,
  filledIn: ({ own: [only, ...others] }): Record<string, string> =>
    only && others.length === 0 ? { post: String(only.id) } : {},
  changes,
  save: async (tx, { assessment: { id }, what }, { post, outcome, words }, { version }) => {
    const now = await assessmentById(tx, id)
    if (now?.version !== version) return changedMeanwhile
    const [missing, ...more] = missingFor(what, now)
    if (missing !== undefined)
      return refusedAt('words', more.length === 0 ? missing : `${missing}, and ${more.length} more`)
    const fingerprint = fingerprintOf(formOf(now), what, now.said)
    await signAssessment(tx, id, { what, postId: post, on: tx.today, outcome, words, fingerprint })
    return { ok: true, goTo: hrefOf(now) }
  },
})

/** Putting one’s name under a screening, as advice, or under the whole. */
export function signingRoutes(app: FastifyInstance): void {
  sign(app)
}
