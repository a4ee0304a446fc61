import {describe, expect, test} from 'vitest'
import {defectsIn, reportWith} from './fixture.ts'

const found = async (text: string) => (await defectsIn(reportWith(text), ['year'])).map(({quote}) => quote)

describe('a report that tells when it was published', () => {
  test('after 1 April it was late', async () => {
    expect(await found('本报告已于2025年5月20日在县政府网站公布。')).toEqual(['2025年5月20日'])
  })
  test.for(['本报告已于2025年3月20日在县政府网站公布。', '本报告由司法所起草，2025年5月20日县里发布的办法另行贯彻。'])(
    'sound: %s',
    async text => {
      expect(await found(text)).toEqual([])
    },
  )
})
