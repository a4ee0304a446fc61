import type {Flaw} from '../model/defect.ts'
import type {Report} from '../model/report.ts'

const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g
const mobile = /(?<![\dA-Za-z〔.-])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\dA-Za-z〕]|\.\d|-\d)/g
/** What makes a number of that length one of a document or an account. */
const coded = /(?:编号|文号|案号|证号|单号|书号|账号|帐号|卡号|序号|索引号|代码|第|字|[NnOo][:：.])[为是]?[:：]?\s?$/
/** What says that a number is a person's, even where its check digit is not right. */
const named = /(?:身份证|身份证号|身份证号码|身份号码|身份证件号)[为是]?[:：]?\s?$/
const look = 8

/** Weights of the digits of an identity number, and its check digits by the sum's remainder (GB 11643). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

function isIdentity(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return checks[sum % checks.length] === digits.at(-1)?.toUpperCase()
}

/** Whether a number is called a person's, and is not said to be mistaken. */
const isNamed = (text: string, at: number, {length}: string): boolean =>
  named.test(text.slice(Math.max(0, at - look), at)) &&
  !/^(?:有误|错误|不符)/.test(text.slice(at + length, at + length + 2))

/** Numbers of persons in a text that is to be published (个人信息): identity numbers and mobile phones. The messages do not repeat them. */
export function privateIn({text: {text}}: Report): readonly Flaw[] {
  const flaw = (what: string) => (match: RegExpExecArray) => ({
    kind: 'wording' as const,
    certain: true,
    span: {start: match.index, end: match.index + match[0].length},
    message: `正文出现${what}，属于个人信息，公开前应当删去或者遮盖。`,
  })
  const identities = [...text.matchAll(identity)].filter(
    ({0: digits, index}) => isIdentity(digits) || isNamed(text, index, digits),
  )
  const mobiles = [...text.matchAll(mobile)].filter(
    ({0: digits, index}) =>
      !coded.test(text.slice(Math.max(0, index - look), index)) && text[index + digits.length] !== '号',
  )
  return [...identities.map(flaw('居民身份证号码')), ...mobiles.map(flaw('手机号码'))]
}
