import { ChangedMeanwhile, Page, type ChangedMeanwhileProps } from '../../design/index.ts'

/** 409: somebody else was quicker. Both versions, and the two ways on. */
export const ChangedPage = (props: ChangedMeanwhileProps) => (
  <Page title="This was changed while you worked on it">
    <ChangedMeanwhile {...props} />
  </Page>
)
