import type { PrintedLine } from '../reader/testing/make-pdf.ts'
import { pdfOf } from '../reader/testing/make-pdf.ts'

const line = (text: string, y: number, x = 71, bold = false): PrintedLine => ({ text, x, y, bold })

/** A made-up letter about a focused visit, as a PDF, with two areas of which each is a line. */
export const letterPdf = (authority = 'Testshire'): Buffer =>
  Buffer.from(
    pdfOf([
      [
        line('2 November 2020', 704),
        line('Dear Ms Example', 562),
        line(`Focused visit to ${authority} children’s services`, 535, 71, true),
        line(
          `This letter summarises the findings of the focused visit to ${authority} children’s services on`,
          509,
        ),
        line('6 and 7 October 2020. Ofsted’s inspectors came for two days.', 494.5),
        line('What needs to improve in this area of social work practice?', 460, 71, true),
        line('•', 440),
        line('The quality of out-of-hours work.', 440, 89),
        line('•', 420),
        line('How soon children are seen.', 420, 89),
        line('Main findings', 390, 71, true),
        line('Children who are seen are listened to with care and their words are written down.', 365),
      ],
    ]),
  )
