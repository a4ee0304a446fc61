import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/model/errors.ts'
import {type OfdFrame, ofdOf, ofdPage, ofdParts, ofdText, ofdZip} from './ofd-writer.ts'
import {codeOf, read} from './readings.ts'

const shown = ofdText('可见的正文')
const page = ofdPage(shown)
const made = (frame: Partial<OfdFrame>, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  ofdZip({...ofdParts({pages: [page], ...frame}), ...more})
const without = (name: string): Uint8Array =>
  ofdZip(Object.fromEntries(Object.entries(ofdParts({pages: [page, page, page]})).filter(([path]) => path !== name)))
const listed = (location: string): Readonly<Record<string, string>> => {
  const {'Doc_0/Document.xml': document = ''} = ofdParts({pages: [page]})
  return {'Doc_0/Document.xml': document.replace('Pages/Page_0/Content.xml', location)}
}
const template = (id: number, path: string): string => `<:TemplatePage ID="${id}" BaseLoc="${path}"/>`
const uses = (id: number): string => `<:Template TemplateID="${id}"/>`
const unit = (id: number, content: string): string =>
  `<:CompositeGraphicUnit ID="${id}"><:Content>${content}</:Content></:CompositeGraphicUnit>`
const units = (content: string): Readonly<Record<string, string>> => ({
  'Doc_0/PublicRes.xml': `<:Res NAMESPACE><:CompositeGraphicUnits>${content}</:CompositeGraphicUnits></:Res>`,
})
const composite = (id: number): string => `<:CompositeObject ID="7" ResourceID="${id}" Boundary="0 0 210 297"/>`
const chain = (length: number, times: number): string =>
  Array.from({length}, (_, at) => unit(at, composite(at + 1).repeat(times))).join('')
const picture = '<:ImageObject ID="6" ResourceID="9" Boundary="0 0 210 297" CTM="210 0 0 297 0 0"/>'
const ofdXml = (root: string): Readonly<Record<string, string>> => ({
  'OFD.xml': `<:OFD NAMESPACE><:DocBody><:DocRoot>${root}</:DocRoot></:DocBody></:OFD>`,
})

const errorOf = async (bytes: Uint8Array): Promise<InputError> => {
  const error = await read(bytes).catch((thrown: unknown) => thrown)
  if (error instanceof InputError) return error
  throw error
}

describe('a document that leads astray is refused with what is wrong', () => {
  test.for<[fact: string, bytes: Uint8Array, code: string, words: string]>([
    ['a page that is missing', without('Doc_0/Pages/Page_1/Content.xml'), 'ofd-damaged', '第 2 页'],
    ['a document that is missing', without('Doc_0/Document.xml'), 'ofd-damaged', 'Doc_0/Document.xml'],
    ['a page without a location', made({}, listed('')), 'ofd-damaged', '第 1 页'],
    ['a page outside the package', made({}, listed('../../etc/passwd')), 'ofd-damaged', '文件包以外'],
    ['a page that is the document', made({}, listed('Document.xml')), 'ofd-damaged', '不是应有的'],
    ['a document that is the entry itself', made({}, ofdXml('OFD.xml')), 'ofd-damaged', '不是应有的'],
    ['an entry without documents', made({}, {'OFD.xml': '<:OFD NAMESPACE/>'}), 'ofd-damaged', '没有文档'],
    ['a document without pages', ofdZip(ofdParts({pages: []})), 'ofd-damaged', '没有列出任何页面'],
    ['a template that is not declared', made({pages: [ofdPage(shown, uses(5))]}), 'ofd-damaged', '模板页 5'],
    [
      'a template that is missing',
      made({pages: [ofdPage(shown, uses(5))], common: template(5, 'Tpls/Tpl_0/Content.xml')}),
      'ofd-damaged',
      '模板页 5',
    ],
    [
      'templates that use one another',
      made(
        {pages: [ofdPage(shown, uses(1))], common: template(1, 'a.xml') + template(2, 'b.xml')},
        {'Doc_0/a.xml': ofdPage('', uses(2)), 'Doc_0/b.xml': ofdPage('', uses(1))},
      ),
      'ofd-damaged',
      '循环引用',
    ],
    [
      'a composite in itself',
      made({pages: [ofdPage(composite(3))]}, units(unit(3, composite(3)))),
      'ofd-damaged',
      '循环引用',
    ],
    ['composites in composites', made({pages: [ofdPage(composite(0))]}, units(chain(60, 1))), 'ofd-damaged', '过深'],
    [
      'composites by the million',
      made({pages: [ofdPage(composite(0))]}, units(chain(12, 4))),
      'ofd-too-complex',
      '20 万',
    ],
    ['templates in templates', templateTree(40, 2), 'ofd-damaged', '过深'],
    ['templates by the million', templateTree(4, 40), 'ofd-too-complex', '20 万'],
    [
      'more text than a report has',
      made({pages: [ofdPage(composite(1).repeat(999))]}, units(unit(1, ofdText('0123456789'.repeat(300))))),
      'ofd-too-complex',
      '200 万',
    ],
    ['too many pages', ofdZip(ofdParts({pages: Array.from({length: 301}, () => page)})), 'too-many-pages', '301'],
    [
      'an entity declaration',
      made({pages: [`<!DOCTYPE a [<!ENTITY b "法治">]>${page.replace('正文', '&b;')}`]}),
      'ofd-damaged',
      'Page_0',
    ],
    ['broken XML', made({pages: [page.slice(0, -9)]}), 'ofd-damaged', 'Page_0'],
    [
      'a part that inflates more than 200 times',
      made({pages: [`${page}${' '.repeat(2 ** 21)}`]}),
      'zip-bomb',
      'Page_0',
    ],
    [
      'pages that are pictures',
      made({pages: [page, ofdPage(picture), ofdPage(picture)]}),
      'pages-scanned',
      '第 2—3 页',
    ],
    [
      'letters drawn as outlines',
      made({pages: [ofdPage('<:PathObject Boundary="0 0 1 1"/>'.repeat(200))]}),
      'pages-scanned',
      '第 1 页',
    ],
    ['no words at all', made({pages: [ofdPage('')]}), 'text-missing', '没有读到文字'],
    ['a package whose parts are encrypted', encryptedPackage(), 'file-encrypted', '密码'],
  ])('%s', async ([, bytes, code, words]) => {
    const started = performance.now()
    const error = await errorOf(bytes)
    expect(error).toMatchObject({code, place: {source: '报告'}, message: expect.stringContaining(words)})
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

/** Templates each of which uses the next so many times. */
function templateTree(depth: number, times: number): Uint8Array {
  const steps = Array.from({length: depth}, (_, at) => at)
  const parts = steps.map(at => [`Doc_0/T${at}.xml`, ofdPage('', uses(at + 1).repeat(times))] as const)
  const common = [...steps, depth].map(at => template(at, `T${at}.xml`)).join('')
  const last = {[`Doc_0/T${depth}.xml`]: page}
  return made({pages: [ofdPage(shown, uses(0))], common}, {...Object.fromEntries(parts), ...last})
}

function encryptedPackage(): Uint8Array {
  const parts = Object.entries(ofdParts({pages: [page]})).filter(([name]) => name === 'OFD.xml')
  return ofdZip({...Object.fromEntries(parts), 'Encryptions.xml': '<:Encryptions NAMESPACE/>'})
}

describe('small slips are understood', () => {
  test.for<[fact: string, bytes: Uint8Array]>([
    ['other letter case in a location', made({}, listed('pages/PAGE_0/content.xml'))],
    ['a location from the root without its slash', made({}, listed('Doc_0/Pages/Page_0/Content.xml'))],
    ['a detour that stays inside', made({}, listed('../Doc_0/./Pages/Page_9/../Page_0/Content.xml'))],
    ['resources that are missing', without('Doc_0/PublicRes.xml')],
    [
      'numbers that are none',
      made({pages: [page.replace('Size="5"', 'Size="x" CTM="1 0"').replace('Boundary="', 'Boundary="NaN ')]}),
    ],
  ])('%s', async ([, bytes]) => {
    expect((await read(bytes)).content).toContain('可见的正文')
  })

  test('but not a letter case that could mean two parts', async () => {
    const twins = {'Doc_0/Pages/Page_A/Content.xml': page, 'Doc_0/Pages/PAGE_a/Content.xml': page}
    expect(await codeOf(read(made({}, {...listed('Pages/page_a/Content.xml'), ...twins})))).toBe('ofd-damaged')
  })

  test.for(['g 999999999 1', 'g g g', 'g', 'g -1 5', '1e999 5', 'x y z'])('steps %j do no harm', async steps => {
    const text = `<:TextObject Boundary="30 50 150 8" Size="5"><:TextCode X="0" Y="5" DeltaX="${steps}">可见的正文</:TextCode></:TextObject>`
    const {content} = await read(made({pages: [ofdPage(text)]}))
    expect([...content.replace(/\s/g, '')].toSorted()).toEqual([...'可见的正文'].toSorted())
  })
})

describe('a damaged file is read alike or refused, never misread', () => {
  const whole = ofdOf(
    [{title: '槐河镇2024年度法治政府建设情况报告'}, '槐河镇配备执法记录仪12台，办理行政处罚案件37件。'],
    {
      header: '槐河镇人民政府文件',
    },
  )

  /** The text that is read, or the code of the error; a bug is thrown on. */
  const outcome = (bytes: Uint8Array): Promise<string> =>
    read(bytes, '报告.ofd').then(
      ({content}) => content,
      (error: unknown) => {
        if (error instanceof InputError) return error.code
        throw error
      },
    )
  const fates = (content: string): readonly string[] => [
    content,
    ...['ofd-damaged', 'zip-bomb', 'file-encrypted', 'format-unsupported', 'not-text', 'docx-damaged'],
  ]

  test('cut off anywhere', async () => {
    const {content} = await read(whole)
    for (let end = whole.length - 1; end > 0; end -= 37)
      expect(fates(content)).toContain(await outcome(whole.slice(0, end)))
  })

  test('with a wrong byte anywhere', async () => {
    const {content} = await read(whole)
    let seed = 20_240_601
    for (let round = 0; round < 150; round += 1) {
      seed = (seed * 48_271) % 2_147_483_647
      const place = seed % whole.length
      const bytes = whole.map((byte, at) => (at === place ? byte ^ (1 + (round % 255)) : byte))
      expect(fates(content)).toContain(await outcome(bytes))
    }
  })
})
