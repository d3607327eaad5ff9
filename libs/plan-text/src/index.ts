export * from './parsed-plan';
export { PLAN_WARNING_CODES, planRefusal, type PlanWarning, type PlanWarningCode } from './plan-warning';
export { parsePlan } from './parse-plan';
export { cleanSlice } from './source-text';
export { yuquanPlan, yuquanPlanText } from './yuquan/plan-boxes';
export { sentenceAt, type SourceSentence } from './sentence-at';
export { readableName } from './readable-name';
export {
  diffCatalogue,
  type CatalogueDiff,
  type CatalogueItem,
  type ChangedItem,
  type ItemChange,
  type NextItem,
  type ProgrammeChange,
  type ProgrammePlace,
} from './diff-catalogue';
