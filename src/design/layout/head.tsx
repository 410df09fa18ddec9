import { assetPath } from '../assets.ts'

export const Head = ({ title }: { readonly title: string }) => (
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#12343b" />
    <meta name="referrer" content="same-origin" />
    <link rel="icon" href={assetPath('line-of-sight.svg')} type="image/svg+xml" />
    <link rel="stylesheet" href={assetPath('line-of-sight.css')} />
    <script type="module" src={assetPath('line-of-sight.js')} />
  </head>
)
