/** Duties in the order a commissioner meets them: involvement first, then planning, fairness, buying, quality, data. */
const ORDER = [
  'icb-involvement',
  'nhs-england-involvement',
  'trust-involvement',
  'working-with-people-guidance',
  'joint-forward-plan',
  'health-inequalities',
  'triple-aim',
  'strategic-commissioning',
  'integrated-care-strategy',
  'joint-strategic-needs-assessment',
  'local-healthwatch',
  'care-act',
  'health-scrutiny',
  'fair-consultation',
  'equality-duty',
  'accessible-information',
  'web-accessibility',
  'provider-selection-regime',
  'procurement-act',
  'social-value',
  'nhs-standard-contract',
  'gp-participation-groups',
  'experience-and-oversight',
  'patient-safety',
  'icb-annual-report',
  'data-protection',
];

/** Where a duty stands in the list; one that is not named comes last. */
export function dutyOrder(id: string): number {
  const place = ORDER.indexOf(id);
  return place < 0 ? ORDER.length : place;
}

/**
 * The sources to cite where a duty is mentioned outside the law page: the first two, which its author puts first because they say
 * most. All of them stand on the law page, one link away; repeating them on every stage page would double the weight of its notes.
 */
export function leadingSources(duty: { readonly data: { readonly sources: readonly string[] } } | undefined): readonly string[] {
  return duty?.data.sources.slice(0, 2) ?? [];
}
