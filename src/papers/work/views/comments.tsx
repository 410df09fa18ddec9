import { Tag } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { KeptPaper } from '../../model/index.ts'
import { partFingerprint, type Comment } from '../model/index.ts'
import type { WorkPageProps } from './props.ts'

const titleOf = ({ paper }: KeptPaper, { part }: Comment): string =>
  paper.parts.find(({ id }) => id === part)?.title ?? part

/** Whether the part still reads as it did when the comment was made. */
const Version = ({ kept, comment }: { readonly kept: KeptPaper; readonly comment: Comment }) =>
  partFingerprint(kept.paper, comment.part) === comment.fingerprint ? null : (
    <Tag colour="grey">on an earlier version</Tag>
  )

const One = ({ kept, comment, may }: Pick<WorkPageProps, 'kept' | 'may'> & { readonly comment: Comment }) => {
  const mayAnswer = may.seesAll || (comment.postId !== undefined && may.posts.includes(comment.postId))
  return (
    <li>
      <p class="govuk-body">
        <strong>{titleOf(kept, comment)}</strong>, {comment.by}, {longDate(comment.on)}{' '}
        <Version kept={kept} comment={comment} />
      </p>
      <p class="govuk-body">{comment.words}</p>
      {comment.resolved ? (
        <p class="govuk-body">
          Resolved by {comment.resolved.by} on {longDate(comment.resolved.on)}: {comment.resolved.words}
        </p>
      ) : (
        may.comment &&
        mayAnswer && (
          <p class="govuk-body los-screen-only">
            <a class="govuk-link" href={`/papers/${kept.id}/work/comments/${comment.id}`}>
              Answer and resolve<span class="govuk-visually-hidden"> the comment of {comment.by}</span>
            </a>
          </p>
        )
      )}
    </li>
  )
}

/** Comments stay here: no form of the paper has them. */
export const CommentsSection = ({ kept, comments, may }: WorkPageProps) => (
  <section aria-labelledby="comments">
    <h2 class="govuk-heading-m" id="comments">
      Comments
    </h2>
    <p class="govuk-body">For those who work on the paper. No form of the paper has them.</p>
    {comments.length === 0 ? (
      <p class="govuk-body">None yet.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {comments.map((comment) => (
          <One kept={kept} comment={comment} may={may} />
        ))}
      </ul>
    )}
    {may.comment && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={`/papers/${kept.id}/work/comments/new`}>
          Comment on a part
        </a>
      </p>
    )}
  </section>
)
