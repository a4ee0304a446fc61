/// <reference lib="dom" />
import {name, text} from 'virtual:sample'
import {started} from './engine/pool.ts'

async function trial() {
  const t0 = performance.now()
  const engine = await started()
  const t1 = performance.now()
  await engine.call('catalog')
  const t2 = performance.now()
  const source = {name, bytes: new TextEncoder().encode(text)}
  const a = await engine.call('check', {source, told: {}})
  const t3 = performance.now()
  const times = [t1 - t0, t2 - t1, t3 - t2]
  for (let i = 0; i < 5; i += 1) {
    const t = performance.now()
    await engine.call('check', {source: {name, bytes: new TextEncoder().encode(text + i)}, told: {}})
    times.push(performance.now() - t)
  }
  Object.assign(window, {engine, times})
  document.body.append('gaps' in a ? `${a.gaps.length} ${times.join(' ')}` : JSON.stringify(a))
}
void trial()
