/** Something that a rule says of a resource of a service's template. */
export interface Finding {
  service: string;
  rule: string;
  resource: string;
  message: string;
}

/** Why a finding stays: for which service and resource (patterns), and the reason. */
export interface Acceptance {
  rule: RegExp;
  service?: RegExp;
  resource?: RegExp;
  reason: string;
}

const accepts = ({ rule, service = /^/, resource = /^/ }: Acceptance, finding: Finding): boolean =>
  rule.test(finding.rule) && service.test(finding.service) && resource.test(finding.resource);

/** The findings that nobody has accepted. */
export const openFindings = (findings: readonly Finding[], accepted: readonly Acceptance[]): Finding[] =>
  findings.filter((finding) => !accepted.some((one) => accepts(one, finding)));

/** The acceptances that accept nothing any more, and should go. */
export const unusedAcceptances = (
  findings: readonly Finding[],
  accepted: readonly Acceptance[],
): Acceptance[] => accepted.filter((one) => !findings.some((finding) => accepts(one, finding)));
