import assets from '../../../dist/page.json' with {type: 'json'}
import type {Assessment} from '../../model/assessment.ts'
import {words as common} from '../messages.ts'
import {clean} from '../quotation.ts'
import type {RenderOptions} from '../written.ts'
import {type Markup, markup} from './markup.ts'
import {documentOf} from './page.ts'
import {partsOf, type ReportParts} from './parts.ts'
import {words} from './words.ts'

const names = ['text', 'overview', 'gaps', 'problems', 'cells', 'defects', 'unmet', 'indicators'] as const

function banner({unmet}: Assessment, title: string): Markup {
  const links = names
    .filter(name => name !== 'unmet' || unmet.length > 0)
    .map(name => markup`<li><a href="#${name}">${words.part[name]}</a></li>`)
  return markup`
    <header class="banner">
      <p class="skip"><a href="#gaps">${words.skip.gaps}</a> <a href="#text">${words.skip.text}</a></p>
      <h1>${title}</h1>
      <nav aria-label=${words.contents}><ul>${links}</ul></nav>
    </header>`
}

const resultsPane = (parts: ReportParts): Markup => markup`
  <div class="pane" id="results" data-pane="results" role="region" tabindex="0" aria-label=${words.part.results}>
    ${parts.overview}
    ${parts.filters}
    ${parts.gaps}
    ${parts.problems}
    ${parts.cells}
    ${parts.defects}
    ${parts.unmet}
    ${parts.indicators}
  </div>`

/** The page (网页) of one report: its results beside its text, in one file. */
export function pageOf(assessment: Assessment, options: RenderOptions): string {
  const parts = partsOf(assessment, options)
  const title = clean(assessment.report.title ?? common.untitled)
  const body = markup`${banner(assessment, title)}<main>${resultsPane(parts)}${parts.text}</main>`
  return documentOf(words.pageTitle(title), body, assets)
}
