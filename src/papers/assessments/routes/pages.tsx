import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ViewerTx } from '../../../access/index.ts'
import { needs, posts, versionsOf } from '../../../access/index.ts'
import type { ShownVersion } from '../../../design/index.ts'
import { page, Page } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { addressOf } from '../../../forms/index.ts'
import { formats } from '../../document/formats.ts'
import type { HouseStyle } from '../../document/index.ts'
import { FormMissing } from '../../document/missing.ts'
import { councilName } from '../../gather/council.ts'
import { Press, PressFailed, printedForms, type PrintedForm } from '../../press/index.ts'
import { assessmentDocument } from '../document.ts'
import { mayAssess } from '../may.ts'
import type { Assessment } from '../model/index.ts'
import { formOf, KeptSaid } from '../model/index.ts'
import { packTitle } from '../pack/index.ts'
import { assessments } from '../store/index.ts'
import type { AssessmentRow } from '../tables.ts'
import { AssessmentFiles, AssessmentPage } from '../views/assessment-page.tsx'
import { AssessmentsPage } from '../views/list-page.tsx'
import { findIn, hrefOf } from './found.ts'

type KeptRow = Pick<AssessmentRow, 'title' | 'about' | 'owner_post_id' | 'review_on'> & {
  known_from: number
  said: unknown
}

/** What each version said, under the labels of its page. */
async function shownVersions(tx: ViewerTx, assessment: Assessment): Promise<readonly ShownVersion[]> {
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const { screening, sections } = formOf(assessment)
  return (await versionsOf<KeptRow>(tx, 'papers.assessment', assessment.id)).map(({ row, change }) => {
    const said = KeptSaid.parse(row.said)
    return {
      on: change.on,
      by: change.by,
      reason: change.reason,
      says: {
        Title: row.title,
        About: row.about,
        'Kept by': row.owner_post_id === null ? '' : (titles.get(row.owner_post_id) ?? ''),
        'Next review': row.review_on === null ? '' : longDate(row.review_on),
        ...Object.fromEntries(
          screening.map(({ id, asks }) => {
            const given = said.screening[id]
            return [asks, given ? `${given.answer}: ${given.because}` : ''] as const
          }),
        ),
        ...Object.fromEntries(sections.map(({ id, title }) => [title, said.sections[id] ?? ''] as const)),
        Risks: said.risks.map(({ risk, measures }) => `${risk} – ${measures}`).join('; '),
        Groups: Object.entries(said.groups)
          .map(([id, { effect }]) => `${id}: ${effect}`)
          .join('; '),
      },
    }
  })
}

async function readOne(tx: ViewerTx, address: ReturnType<typeof addressOf>, style?: HouseStyle) {
  const { assessment, may } = await findIn(tx, address)
  return {
    assessment,
    document: assessmentDocument(assessment, await councilName(tx), tx.at.asAt, style),
    versions: await shownVersions(tx, assessment),
    may: {
      change: may.change(assessment),
      link: may.changeAny,
      sign: may.signsAs.length > 0,
      promise: may.promise,
    },
  }
}

/** The list, one assessment, and its files, printed in a process apart. */
export function assessmentPages(app: FastifyInstance, style?: HouseStyle): void {
  app.get('/assessments', needs('read assessments'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const all = await assessments(tx)
      return {
        assessments: all,
        day: tx.at.asAt,
        mayChange: mayAssess(tx).changeAny,
        hasPack: all.some(({ title }) => title === packTitle),
      }
    })
    return page(reply, 200, <AssessmentsPage {...read} />)
  })

  app.get('/assessments/:id', needs('read assessments'), async (request, reply) => {
    const read = await request.asViewer((tx) => readOne(tx, addressOf(request), style))
    return page(reply, 200, <AssessmentPage {...read} />)
  })

  fileRoutes(app, style)
}

const addresses: Readonly<Record<PrintedForm, string>> = {
  docx: 'word',
  pdf: 'pdf',
  'large-print': 'large-print',
  braille: 'braille',
  text: 'text',
}

function fileRoutes(app: FastifyInstance, style?: HouseStyle): void {
  const press = new Press()
  app.addHook('onClose', () => {
    press.close()
  })
  for (const form of printedForms)
    app.get(`/assessments/:id/${addresses[form]}`, needs('read assessments'), async (request, reply) => {
      const { assessment, document } = await request.asViewer((tx) => readOne(tx, addressOf(request), style))
      const printed = await press.print(document, form).catch(whyNot)
      if (printed instanceof Uint8Array) return sent(reply, assessment, form, printed)
      const status = printed instanceof FormMissing ? 503 : 500
      return page(reply, status, <NoSuchFile assessment={assessment} why={printed.message} />)
    })
}

/** What readers are told; whatever else was thrown is a fault of the product and is thrown again. */
function whyNot(problem: unknown): FormMissing | PressFailed {
  if (problem instanceof FormMissing || problem instanceof PressFailed) return problem
  throw problem
}

const NoSuchFile = ({ assessment, why }: { readonly assessment: Assessment; readonly why: string }) => (
  <Page title="This form is not to be had" back={{ href: hrefOf(assessment), text: assessment.title }}>
    <p class="govuk-body">{why}</p>
    <AssessmentFiles id={assessment.id} />
  </Page>
)

const sent = (
  reply: FastifyReply,
  { id, kind }: Assessment,
  form: PrintedForm,
  bytes: Uint8Array,
): FastifyReply =>
  reply
    .headers({
      'content-type': formats[form].mediaType,
      'content-disposition': `attachment; filename="${kind.replace(' ', '-')}-impact-assessment-${id}.${formats[form].extension}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(Buffer.from(bytes))
