import {issuerAtHead} from './issuers.ts'

/** The years that a title names: 2021—2025年. */
export interface Term {
  readonly from: number
  readonly to: number
  /** Whether 年 stands behind them. */
  readonly whole: boolean
}

/** A title of a document taken apart: 文件名称. */
export interface Title {
  /** What is left without marks, brackets, issuers, 关于 and years: by this name documents are compared. */
  readonly name: string
  readonly term: Term | null
  /** Of 2021年版 the year. */
  readonly edition: number | null
  /** Of 2017年修正 the year. */
  readonly amended: number | null
  /** The issuers named in the title itself, as they stand there. */
  readonly issuer: string
  /** Whether it names a draft: 征求意见稿. */
  readonly draft: boolean
}

const quotes = /[\s“”"'‘’「」『』〈〉《》]/g
const brackets = /[（）()〔〕[\]【】]/g
const dash = '[-—–－~～至]'
const term = new RegExp(`(20\\d\\d)(?:年?${dash}{1,3})?(20\\d\\d)([）)〕\\]]?年)?度?`)
const edition = /(20\d\d)年?版/
const amended = /(20\d\d)年?第?[一二三]?次?(?:修正|修订)(?!草案)/
const draft = /征求意见稿|修订草案|草案|送审稿/
const trial = /[（(〔[【](?:试行|征求意见稿|修订草案|草案|送审稿)[）)〕\]】]/g
const passedOn = /^关于(?:印发|转发|发布|公布)(.+?)的通知$/
const heads = /^(?:印发|关于|新修订的?|中华人民共和国)+/

/** Take a title apart. Dashes, brackets and blanks are all one to it, and lost dashes (20212025年) are no matter. */
export function titleOf(printed: string): Title {
  const words = printed.replace(quotes, '')
  const [, from, to, whole] = term.exec(words) ?? []
  const year = (pattern: RegExp): number | null => {
    const [, found] = pattern.exec(words) ?? []
    return found === undefined ? null : Number(found)
  }
  const plain = [trial, term, edition, amended, brackets].reduce((rest, mark) => rest.replace(mark, ''), words)
  const issuer = issuerAtHead(plain)
  const body = plain.slice(issuer.length)
  const inner = (passedOn.exec(body)?.[1] ?? body).replace(heads, '')
  return {
    name: inner.slice(issuerAtHead(inner).length).replace(heads, ''),
    term:
      from === undefined || to === undefined ? null : {from: Number(from), to: Number(to), whole: whole !== undefined},
    edition: year(edition),
    amended: year(amended),
    issuer,
    draft: draft.test(words),
  }
}

/** The years of a term as they are printed. */
export const termWords = ({from, to}: Pick<Term, 'from' | 'to'>): string => `${from}—${to}年`
