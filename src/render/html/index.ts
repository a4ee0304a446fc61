import assets from '../../../dist/page.json' with {type: 'json'}
import type {Assessment} from '../../model/assessment.ts'
import {words as common} from '../messages.ts'
import {clean} from '../quotation.ts'
import type {RenderOptions} from '../written.ts'
import {filterBar} from './filters.ts'
import {type Markup, markup, nothing} from './markup.ts'
import {overviewPart} from './overview.ts'
import {documentOf} from './page.ts'
import {cellTable, defectList, problemList, unmetList} from './report-parts.ts'
import {gapList, indicatorList} from './results.ts'
import {textPane} from './text-pane.ts'
import {type View, viewOf} from './view.ts'
import {words} from './words.ts'

const parts = ['text', 'overview', 'gaps', 'problems', 'cells', 'defects', 'unmet', 'indicators'] as const

function banner({assessment}: View, title: string): Markup {
  const links = parts
    .filter(part => part !== 'unmet' || assessment.unmet.length > 0)
    .map(part => markup`<li><a href="#${part}">${words.part[part]}</a></li>`)
  return markup`<header class="banner"><p class="skip"><a href="#gaps">${words.skip.gaps}</a> <a href="#text">${words.skip.text}</a></p><h1>${title}</h1><nav aria-label="${words.contents}"><ul>${links}</ul></nav></header>\n`
}

function resultsPane(view: View): Markup {
  const narrowed = view.judged.length === 0 ? nothing : filterBar(view)
  return markup`<div class="pane" id="results" data-pane="results" role="region" tabindex="0" aria-label="${words.part.results}">${[
    overviewPart(view),
    narrowed,
    gapList(view),
    problemList(view),
    cellTable(view),
    defectList(view),
    unmetList(view),
    indicatorList(view),
  ]}</div>\n`
}

/** The page (网页) of one report: its results beside its text, in one file. */
export function pageOf(assessment: Assessment, options: RenderOptions): string {
  const view = viewOf(assessment, options)
  const title = clean(assessment.report.title ?? common.untitled)
  const body = markup`${banner(view, title)}<main>${resultsPane(view)}${textPane(view)}</main>\n`
  return documentOf(words.pageTitle(title), body, assets)
}
