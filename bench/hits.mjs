/** Database hits of a profiled plan and all that is below it. */
export function hitsOf(plan) {
  return (plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}
