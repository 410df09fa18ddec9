import type { Post } from '../../../access/index.ts'
import { Button, Details, errorFor, Input, Select, Textarea } from '../../../design/index.ts'
import type { DraftStrength } from '../../model/draft.ts'
import type { ReadParagraph } from '../../model/reading.ts'
import type { CheckProps } from './parts.ts'

/** Every post, said to be vacant where it is: a vacant post may own a strength. */
export const postOptions = (posts: readonly Post[]) => [
  { value: '', text: 'Nobody yet' },
  ...posts.map(({ id, title, held }) => ({
    value: id,
    text: held === 'permanent' ? title : `${title} (${held})`,
  })),
]

interface StrengthProps extends Pick<CheckProps, 'posts' | 'problems'> {
  readonly strength: DraftStrength
  readonly index: number
}

type BoxOf = (field: 'text' | 'paragraph' | 'page' | 'ownerPostId' | 'watch') => {
  readonly name: string
  readonly value: string
  readonly error: string | undefined
}

const Boxes = ({ box, posts }: { readonly box: BoxOf; readonly posts: readonly Post[] }) => (
  <>
    <Textarea {...box('text')} label="What inspectors said" rows={4} />
    <div class="los-row">
      <Input {...box('paragraph')} label="Paragraph" width={3} />
      <Input {...box('page')} label="Page of the PDF" width={3} inputmode="numeric" />
    </div>
    <Select {...box('ownerPostId')} label="Which post owns it?" options={postOptions(posts)} />
    <Textarea {...box('watch')} label="What would show that it slips?" rows={2} />
  </>
)

const Strength = ({ strength, index, posts, problems }: StrengthProps) => {
  const id = `strengths-${index}`
  const box: BoxOf = (field) => {
    const name = `${id}-${field}`
    return { name, value: strength[field], error: errorFor(problems, name) }
  }
  return (
    <section class="los-item" id={id} aria-labelledby={`${id}-heading`}>
      <h3 class="govuk-heading-s" id={`${id}-heading`}>
        Strength {index + 1}
      </h3>
      <input type="hidden" name={`${id}-id`} value={strength.id} />
      <Boxes box={box} posts={posts} />
      <p class="los-item-steps">
        <button type="submit" name="do" value={`remove strength ${index + 1}`} class="los-button-link">
          Remove<span class="govuk-visually-hidden"> strength {index + 1}</span>
        </button>
      </p>
    </section>
  )
}

const Paragraph = ({ paragraph, number }: { paragraph: ReadParagraph; number: number }) => (
  <li class="los-pick">
    <p class="los-pick__text">
      {paragraph.number && <strong>{paragraph.number} </strong>}
      {paragraph.text}
    </p>
    <button type="submit" name="do" value={`add paragraph ${number}`} class="los-button-link">
      Keep as a strength
      <span class="govuk-visually-hidden">: paragraph {paragraph.number ?? number}</span>
    </button>
  </li>
)

const Paragraphs = ({ paragraphs }: { readonly paragraphs: readonly ReadParagraph[] }) => (
  <Details summary="Choose from the report’s paragraphs">
    {[...new Set(paragraphs.map(({ section }) => section))].map((section) => (
      <>
        <h3 class="govuk-heading-s">{section}</h3>
        <ul class="govuk-list">
          {paragraphs.map(
            (paragraph, index) =>
              paragraph.section === section && <Paragraph paragraph={paragraph} number={index + 1} />,
          )}
        </ul>
      </>
    ))}
  </Details>
)

/** What inspectors recognised and is to go on. */
export const Strengths = ({ draft, typed, posts, problems }: CheckProps) => {
  const paragraphs = draft.report?.reading.paragraphs ?? []
  return (
    <section id="strengths">
      <h2 class="govuk-heading-m">Strengths to keep</h2>
      <p class="govuk-body">
        What inspectors recognised goes on: give each an owner, and say what would show that it slips. This
        can be done later as well.
      </p>
      {paragraphs.length > 0 && <Paragraphs paragraphs={paragraphs} />}
      {typed.strengths.map((strength, index) => (
        <Strength strength={strength} index={index} posts={posts} problems={problems} />
      ))}
      <Button kind="secondary" name="do" value="add strength">
        Add a strength
      </Button>
    </section>
  )
}
