import { Button, Form, InsetText, Page } from '../../../design/index.ts'
import type { BoardPage, PublicPage } from '../model/page.ts'
import { BoardFigures } from './board-copy.tsx'
import { PublicFigures } from './public-page.tsx'
import type { TypedRelease } from './release-form.tsx'

export interface ReleasePreviewProps {
  readonly page: BoardPage | PublicPage
  readonly typed: TypedRelease
  /** Measures that were asked for and of which no extract tells. */
  readonly notKnown: readonly string[]
}

/** What would leave, before it does. */
export const ReleasePreview = ({ page, typed, notKnown }: ReleasePreviewProps) => (
  <Page
    title="Before it is released"
    caption={page.title}
    lede="This is what would be printed. It stays in the release register for good, and binds what is released later."
    back={{ href: `/released/new/${page.level}`, text: 'Start again' }}
    wide
  >
    {notKnown.length > 0 && (
      <InsetText>Left out, since no extract tells of all of their time: {notKnown.join(', ')}.</InsetText>
    )}
    {page.level === 'public' ? <PublicFigures page={page} /> : <BoardFigures page={page} />}
    <Form action={`/released/new/${page.level}`}>
      <input type="hidden" name="title" value={typed.title} />
      <input type="hidden" name="audience" value={typed.audience} />
      {typed.chosen.map((chosen) => (
        <input type="hidden" name="chosen" value={chosen} />
      ))}
      <Button preventDoubleClick>Release it</Button>
    </Form>
  </Page>
)
