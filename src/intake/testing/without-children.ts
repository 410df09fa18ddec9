import type { TestRecord } from '../../app/testing/test-record.ts'

/** Empties the record of children and extracts, for a test that begins anew. */
export const withoutChildren = ({ admin }: TestRecord) =>
  admin.query(
    `truncate children.contact, children.early_help, children.referral, children.assessment, children.enquiry,
     children.need, children.protection, children.care, children.adoption, children.details, children.summary,
     clocks.running, children.child, intake.said, intake.progress, intake.problem, intake.changed_value, intake.import,
     intake.import_history cascade`,
  )
