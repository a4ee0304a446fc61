import type {Assessment} from '../../index.ts'

/** A result without the words of its report: all that the matrix and the county's picture need, so that hundreds go to the engine at once. */
export const slim = (assessment: Assessment): Assessment => ({
  ...assessment,
  sections: [],
  quantities: [],
  unmet: [],
  document: {...assessment.document, metadata: {}},
  findings: assessment.findings.map(finding => ({...finding, evidence: [], mentions: [], near: []})),
  gaps: assessment.gaps.map(gap => ({...gap, remedy: '', supplement: '', admission: ''})),
})
