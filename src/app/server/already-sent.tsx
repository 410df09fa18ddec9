import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AlreadySent, PostedForm } from '../../access/index.ts'
import { isPostedFile } from '../../access/index.ts'
import { localPath } from '../../access/http/local-path.ts'
import { Button, Form, Page, page, SummaryList } from '../../design/index.ts'

/** What a person typed or chose: the form's own fields begin with an underscore. */
const typedIn = ({ fields }: PostedForm): readonly (readonly [name: string, value: string])[] =>
  Object.entries(fields)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([name, value]) =>
      [value].flat().flatMap((one: unknown) => (typeof one === 'string' ? [[name, one] as const] : [])),
    )

/** `fromOn-day` is "From on, day": nothing else is known here of what the form's page calls it. */
const inWords = (name: string): string => {
  const words = name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/[-_.]+/g, ', ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const Typed = ({ form }: { readonly form: PostedForm }) => {
  const rows = typedIn(form).filter(([, value]) => value.trim() !== '')
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you sent just now</h2>
      <SummaryList
        rows={rows.map(([name, value]) => ({
          key: inWords(name),
          value: <span class="los-changed__text">{value}</span>,
        }))}
      />
    </>
  )
}

const SendAgain = ({ form }: { readonly form: PostedForm }) => (
  <Form
    action={form.address}
    version={typeof form.fields._version === 'string' ? form.fields._version : undefined}
  >
    {typedIn(form).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind="secondary">Send it as a new form</Button>
  </Form>
)

interface Props {
  readonly sent: AlreadySent
  /** The page that the form was on. */
  readonly from: string
}

const AlreadySentPage = ({ sent: { form, goTo }, from }: Props) => {
  const withFile = Object.values(form.fields).some(isPostedFile)
  return (
    <Page
      title="This form was already sent"
      lede="Nothing was changed just now, and nothing you typed is lost."
    >
      <p class="govuk-body">
        It was sent before with something else in it, and{' '}
        <a class="govuk-link" href={goTo}>
          this is what came of it
        </a>
        . That happens when you go back to a form in the browser and send it once more.
      </p>
      <Typed form={form} />
      {withFile ? (
        <p class="govuk-body">A file cannot be kept here: choose it once more on a fresh form.</p>
      ) : (
        <SendAgain form={form} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={from}>
          Open a fresh form
        </a>
      </p>
    </Page>
  )
}

/** The path of the page that the form stood on, as the browser names it; the start where it does not. */
function pageOfForm({ headers }: FastifyRequest): string {
  const { referer, host } = headers
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const { host: of, pathname, search } = new URL(referer)
  return of === host ? localPath(pathname + search) : '/'
}

/** 409 for a form whose key is spent on other content: what it led to, what was typed now, and both ways on. */
export const alreadySent = (request: FastifyRequest, reply: FastifyReply, sent: AlreadySent): FastifyReply =>
  page(reply, 409, <AlreadySentPage sent={sent} from={pageOfForm(request)} />)
