import type {Passage} from '../model/assessment.ts'
import type {Responsibility} from '../model/ledger.ts'

const name = '[^，。；、：:（）()\\s「」“”]{2,20}'

/** How a report names who answers for a measure, and by when. The group holds the words themselves. */
const patterns: Readonly<Record<keyof Responsibility, readonly RegExp[]>> = {
  office: [
    new RegExp(`(?:责任|牵头)(?:单位|部门|科室|站所)[：:为是]\\s*(${name})`, 'd'),
    /(?:^|[，。；：（(])由([^，。；由]{2,14}?(?:[局委办所站中心院科股]|司法所|政府|大队|部门))(?:牵头|负责|具体负责|组织实施)/d,
  ],
  person: [new RegExp(`(?:责任人|责任领导|分管领导|负责人)[：:]\\s*(${name})`, 'd')],
  deadline: [
    /(?:完成|整改)(?:时限|期限|时间)[：:为]\s*([^，。；（）()\s]{2,20})/d,
    /((?:20\d\d年|明年|本年|今年|年)(?:底|末)(?:之|以)?前)(?!后)/d,
    /((?:20\d\d年|明年|本年|今年)?(?:(?:1[0-2]|[1-9])月(?:[0-3]?\d日|底|末|[上中下]旬)?|[上下]半年|第?[一二三四]季度)(?:之|以)?前)(?!后)/d,
  ],
}

/** The first words of a passage that fit one of some patterns: a slice of the report. */
function found(passages: readonly Passage[], wanted: readonly RegExp[]): Passage | null {
  for (const passage of passages)
    for (const pattern of wanted) {
      const [start, end] = pattern.exec(passage.quote)?.indices?.[1] ?? [0, 0]
      const quote = passage.quote.slice(start, end)
      if (quote !== '') return {...passage, quote, text: quote, span: [passage.span[0] + start, passage.span[0] + end]}
    }
  return null
}

/** Who answers for what some passages tell, and by when, as far as they say so (责任单位、责任人、时限). */
export const responsibilityIn = (passages: readonly Passage[]): Responsibility => ({
  office: found(passages, patterns.office),
  person: found(passages, patterns.person),
  deadline: found(passages, patterns.deadline),
})
