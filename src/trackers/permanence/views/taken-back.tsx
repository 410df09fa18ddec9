import {
  Button,
  EarlierVersions,
  errorFor,
  Form,
  Input,
  Page,
  SummaryList,
  type Problem,
  type ShownVersion,
} from '../../../design/index.ts'
import type { TakenBack } from '../model/entry.ts'
import type { PostTitles } from '../model/words.ts'
import { entryInWords, kindInWords, takenBackInWords } from '../model/words.ts'

/** The entry struck through, and under it since when it stands no more, by whom and why. */
export const TakenBackSaid = ({
  taken,
  posts,
}: {
  readonly taken: TakenBack
  readonly posts: PostTitles
}) => (
  <>
    <p>
      <s>{entryInWords(taken.entry, posts)}</s>
    </p>
    <p>{takenBackInWords(taken)}</p>
  </>
)

export interface TakeBackFormProps {
  readonly childId: number
  readonly entry: { readonly id: number; readonly version: number }
  readonly reason: string
  readonly problems: readonly Problem[] | undefined
}

/** On the page where an entry is corrected: for one that should never have been made. */
export const TakeBackForm = ({ childId, entry, reason, problems }: TakeBackFormProps) => (
  <section aria-labelledby="take-back">
    <h2 class="govuk-heading-m" id="take-back">
      Take it back
    </h2>
    <p class="govuk-body">
      For an entry made by mistake, such as one about another child. It stands no more: no list, time limit,
      agenda or sheet goes by it. The child’s history keeps it, struck through, with who took it back and why.
      It cannot be put back: record it anew if it was right after all.
    </p>
    <Form action={`/permanence/${childId}/entries/${entry.id}/take-back`} version={entry.version}>
      <Input
        name="takeBackReason"
        label="Why is it taken back?"
        hint="For example, recorded for the wrong child"
        error={errorFor(problems, 'takeBackReason')}
        value={reason}
      />
      <Button kind="warning" preventDoubleClick>
        Take it back
      </Button>
    </Form>
  </section>
)

export interface TakenBackPageProps {
  readonly childId: number
  readonly councilId: string
  readonly taken: TakenBack
  readonly posts: PostTitles
  readonly versions: readonly ShownVersion[]
  /** What somebody wanted to make of it meanwhile, by the labels of the fields. */
  readonly yours?: Readonly<Record<string, string>> | undefined
}

/** An entry that was taken back: there is nothing left to correct. */
export const TakenBackPage = (props: TakenBackPageProps) => {
  const { childId, councilId, taken, posts, versions, yours } = props
  const title = yours
    ? 'Somebody took this entry back meanwhile'
    : `${kindInWords[taken.entry.kind]}, taken back`
  return (
    <Page
      title={title}
      caption={`Child ${councilId}`}
      breadcrumbs={[
        { text: 'Permanence', href: '/permanence' },
        { text: `Child ${councilId}`, href: `/permanence/${childId}` },
        { text: title },
      ]}
    >
      <div class="govuk-body">
        <TakenBackSaid taken={taken} posts={posts} />
      </div>
      {yours && (
        <>
          <p class="govuk-body">
            Nothing that you entered has been saved. Record it anew if it is right after all.
          </p>
          <SummaryList
            card={{ title: 'What you entered', headingLevel: 2 }}
            rows={Object.entries(yours).map(([key, value]) => ({
              key,
              value: value === '' ? 'Nothing' : value,
            }))}
          />
        </>
      )}
      <EarlierVersions of="this entry" versions={versions} />
    </Page>
  )
}
