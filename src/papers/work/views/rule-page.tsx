import { DataTable, Page } from '../../../design/index.ts'
import { editExamples } from '../model/index.ts'

/** The rule by which a clearance lapses or stands, with every worked example that is its test. */
export const ClearanceRulePage = () => (
  <Page
    title="When a clearance lapses"
    breadcrumbs={[{ text: 'Papers', href: '/papers' }, { text: 'When a clearance lapses' }]}
    lede="A clearance is given on the words of a part, on the recommendations and on every figure of the paper’s sections. It lapses when one of them changes."
  >
    <p class="govuk-body">
      Small corrections do not make it lapse, and are shown to whoever cleared it. A correction is small where
      the words are the same but for case, punctuation and spacing, or where a word of five letters or more
      differs from the one before it by one slip of spelling between the same first and last letter: a letter
      doubled, left out or put in, two that changed places, or one vowel, or s, z and c, for another.
    </p>
    <p class="govuk-body">
      Never small, however few letters it takes: a figure, a number or a month in words, a day, a name, a word
      that turns a sentence round (not, never, without …) or says how far something goes (may, must, all, only
      …), a word put in or taken out, and pairs that one letter tells apart, such as county and country. Where
      there is doubt, it lapses.
    </p>
    <DataTable
      caption="Worked examples"
      rows={editExamples}
      empty={null}
      columns={[
        { head: 'Before', cell: ({ before }) => before },
        { head: 'After', cell: ({ after }) => after },
        { head: 'The clearance', cell: ({ lapses }) => (lapses ? 'lapses' : 'stands') },
        { head: 'Because', cell: ({ because }) => because },
      ]}
    />
  </Page>
)
