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

/** The duties in that order; one that is not named comes last. */
export function dutiesInOrder<Duty extends { readonly id: string }>(duties: readonly Duty[]): readonly Duty[] {
  const place = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return [...duties].sort((a, b) => place(a.id) - place(b.id));
}

/**
 * The source to cite where a duty is mentioned outside its own page: the first, which its author puts first because it says most. All
 * of them stand on the duty's page, one link away; repeating them on every stage page would double the weight of its notes.
 */
export function leadingSources(duty: { readonly data: { readonly sources: readonly string[] } } | undefined): readonly string[] {
  return duty?.data.sources.slice(0, 1) ?? [];
}
