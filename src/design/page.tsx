import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { assetPath } from './assets.ts'
import { Banner } from './components/banner.tsx'
import { bytesOf } from './drawn-once.tsx'
import { FrameContext, useFrame, type Frame } from './frame.ts'
import { BackLink } from './govuk/back-link.tsx'
import { Breadcrumbs, type Crumb } from './govuk/breadcrumbs.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import { classNames, type Slot } from './govuk/slot.ts'
import { Footer } from './layout/footer.tsx'
import { Head } from './layout/head.tsx'
import { Header } from './layout/header.tsx'
import { LookingBack } from './layout/looking-back.tsx'
import { ProblemSummary, type Problem } from './problems.tsx'

declare module 'fastify' {
  interface FastifyRequest {
    frame: Frame
  }
}

export interface PageProps {
  /** In the browser's tab, and the page's `h1` unless `heading` says otherwise. */
  readonly title: string
  /** Another `h1` than the title; `false` where the page's one question is its `h1`. */
  readonly heading?: Slot
  /** A line above the `h1`: what kind of thing this is. */
  readonly caption?: Slot
  /** A sentence or two under the `h1`, larger than the rest. */
  readonly lede?: Slot
  readonly breadcrumbs?: readonly Crumb[] | undefined
  readonly back?: { readonly href: string; readonly text?: string | undefined } | undefined
  /** What is wrong with the form on this page. */
  readonly problems?: readonly Problem[] | undefined
  /** The whole window, for tables with many columns. */
  readonly wide?: boolean | undefined
  /** On paper: one landscape page where it fits, or only the `DocumentView`. Default: portrait, without controls. */
  readonly print?: 'landscape' | 'document only' | undefined
  readonly children?: Slot
}

const titleOf = ({ title, problems = [] }: PageProps) =>
  `${problems.length > 0 ? 'Error: ' : ''}${title} – Line of Sight`

const printClass = ({ print }: PageProps) => print && `los-print-${print.replace(' ', '-')}`

const Way = ({ breadcrumbs, back }: PageProps) => (
  <>
    {breadcrumbs && <Breadcrumbs items={breadcrumbs} collapseOnMobile />}
    {back && (
      <nav aria-label="Back">
        <BackLink href={back.href}>{back.text ?? 'Back'}</BackLink>
      </nav>
    )}
  </>
)

const Heading = ({ title, heading = title, caption, lede }: PageProps) => (
  <>
    {heading !== false && (
      <h1 class="los-title">
        {caption && <span class="los-title__caption">{caption}</span>}
        {caption && <span class="govuk-visually-hidden">: </span>}
        {heading}
      </h1>
    )}
    {lede && <p class="los-lede">{lede}</p>}
  </>
)

const Body = (props: PageProps) => {
  const { notice } = useFrame()
  const { problems = [] } = props
  return (
    <div class="govuk-width-container">
      <Way {...props} />
      <main class="govuk-main-wrapper" id="main-content">
        <ProblemSummary problems={problems} />
        {notice && problems.length === 0 && <NotificationBanner type="success">{notice}</NotificationBanner>}
        <Heading {...props} />
        {props.children}
      </main>
    </div>
  )
}

/** A whole page: everything about the request comes from the frame, everything else is its children. */
export const Page = (props: PageProps) => (
  <html lang="en-GB" class="govuk-template">
    <Head title={titleOf(props)} />
    <body class={classNames('govuk-template__body', props.wide && 'los-wide', printClass(props))}>
      <script src={assetPath('js-enabled.js')} />
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      <Header />
      <Banner />
      <LookingBack />
      <Body {...props} />
      <Footer />
    </body>
  </html>
)

const doctype = '<!DOCTYPE html>'
const framed = (frame: Frame, view: VNode) => (
  <FrameContext.Provider value={frame}>{view}</FrameContext.Provider>
)

/** The HTML of a whole page for one request. */
export const renderPage = (frame: Frame, view: VNode): string => `${doctype}${render(framed(frame, view))}`

/** Answers a request with a page and its true status. */
export const page = (reply: FastifyReply, status: number, view: VNode): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(Buffer.concat([Buffer.from(doctype), bytesOf(framed(reply.request.frame, view))]))
