import {describe, expect, test} from 'vitest'
import {type Content, type Element, joined, type Markup, markup, nothing} from '../../src/render/html/markup.ts'
import {htmlOf} from '../../src/render/html/serialised.ts'

const elementOf = (tag: string, attributes: Element['attributes'] = {}): Element => ({tag, attributes, children: []})

describe('a template makes plain data', () => {
  const text = '<b onclick="x">'
  const child = markup`<b>${text}</b>`
  test.for<readonly [string, Markup, Markup]>([
    [
      'an element with its attributes and children',
      markup`<p class="line" id=${'a'} data-line=${3}>甲${'乙'}</p>`,
      {tag: 'p', attributes: {class: 'line', id: 'a', 'data-line': 3}, children: ['甲', '乙']},
    ],
    ['text as text', markup`${text}`, text],
    ['text in an element as text', child, {tag: 'b', attributes: {}, children: [text]}],
    ['what another template made as it is', markup`<p>${child}</p>`, {tag: 'p', attributes: {}, children: [child]}],
    ['a list in its place', markup`<ul>${[child]}</ul>`, {tag: 'ul', attributes: {}, children: [[child]]}],
    ['nothing at all from nothing', markup`${null}`, nothing],
    ['a number', markup`<b>${0}</b>`, {tag: 'b', attributes: {}, children: [0]}],
  ])('%s', ([, made, expected]) => {
    expect(structuredClone(made)).toEqual(expected)
  })

  test.for<readonly [string, Content, Element['attributes']]>([
    ['null', null, {}],
    ['undefined', undefined, {}],
    ['false', false, {}],
    ['true', true, {value: true}],
    ['an empty text', '', {value: ''}],
    ['nought', 0, {value: 0}],
  ])('an attribute that is %s', ([, value, attributes]) => {
    expect(markup`<b value=${value}/>`).toMatchObject({attributes})
  })

  test('attributes can be spread', () => {
    expect(markup`<b id="a" ...${{'data-a': 1, 'data-b': null}} hidden/>`).toMatchObject({
      attributes: {id: 'a', 'data-a': 1, hidden: true},
    })
  })

  test('the same template filled twice makes two trees', () => {
    const made = ['甲', '乙'].map(one => markup`<p><b>常</b>${one}</p>`)
    expect(made.map(htmlOf)).toEqual(['<p><b>常</b>甲</p>\n', '<p><b>常</b>乙</p>\n'])
  })
})

describe('white space of a template', () => {
  test.for<readonly [string, Markup, string]>([
    ['stays between words and elements', markup`<b>甲</b> <b>乙</b> 丙`, '<b>甲</b> <b>乙</b> 丙'],
    [
      'is left out at line breaks',
      markup`
      <b>甲</b>
      ${'乙'}
      <b>丙</b>`,
      '<b>甲</b>乙<b>丙</b>',
    ],
    ['stays as it is in what is put in', markup`<b>${'\n 甲 \n\t乙　'}</b>`, '<b>\n 甲 \n\t乙　</b>'],
  ])('%s', ([, made, expected]) => {
    expect(htmlOf(made)).toBe(expected)
  })
})

describe('as HTML', () => {
  test.for<readonly [string, Markup, string]>([
    [
      'text and values are escaped',
      markup`<b title=${`"'`}>${'<b>&'}</b>`,
      '<b title="&quot;&#39;">&lt;b&gt;&amp;</b>',
    ],
    ['attributes without value stand alone', markup`<b hidden data-a=""/>`, '<b hidden data-a=""></b>'],
    ['elements without contents are not closed twice', markup`<input type="search"/>`, '<input type="search"/>'],
    [
      'names of SVG keep their capitals',
      markup`<pattern patternUnits="x"><rect/></pattern>`,
      '<pattern patternUnits="x"><rect/></pattern>',
    ],
    ['lists stand without signs between', joined(['甲', markup`<b>乙</b>`], '、'), '甲、<b>乙</b>'],
  ])('%s', ([, made, expected]) => {
    expect(htmlOf(made)).toBe(expected)
  })
})

describe('no part of a page has', () => {
  test.for(['script', 'SCRIPT', 'style', 'iframe', 'link', 'img', 'form', 'b><script', ''])('the element %s', tag => {
    expect(() => htmlOf(elementOf(tag))).toThrow(TypeError)
    if (tag !== '') expect(() => markup`<${tag}>x</${tag}>`).toThrow(TypeError)
  })

  test.for(['onclick', 'ONLOAD', 'a b', 'a>', '"', ''])('the attribute %s', name => {
    expect(() => htmlOf(elementOf('b', {[name]: 'x'}))).toThrow(TypeError)
  })
})
