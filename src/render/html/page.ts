import {type Markup, markup} from './markup.ts'
import {htmlOf} from './serialised.ts'

/** The page's own style and script with the hashes by which a browser lets them through. */
export interface PageAssets {
  readonly style: string
  readonly script: string
  readonly styleHash: string
  readonly scriptHash: string
}

const policy = ({styleHash, scriptHash}: PageAssets): string =>
  [
    "default-src 'none'",
    "img-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `script-src 'sha256-${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** A whole page that needs nothing else: one file, no network, no script or style but its own. */
export const documentOf = (title: string, body: Markup, assets: PageAssets): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlOf(markup`${title}`)}</title>
<style>${assets.style}</style>
</head>
<body>
${htmlOf(body)}<script>${assets.script}</script>
</body>
</html>
`
