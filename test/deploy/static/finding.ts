/** A rule's finding on a resource of a service's template. */
export interface Finding {
  service: string;
  rule: string;
  resource: string;
  message: string;
}

/** An accepted finding: patterns for its rule, service and resource, and the reason. */
export interface Acceptance {
  rule: RegExp;
  service?: RegExp;
  resource?: RegExp;
  reason: string;
}

const accepts = ({ rule, service = /^/, resource = /^/ }: Acceptance, finding: Finding): boolean =>
  rule.test(finding.rule) && service.test(finding.service) && resource.test(finding.resource);

/** Returns the findings that are not accepted. */
export const openFindings = (findings: readonly Finding[], accepted: readonly Acceptance[]): Finding[] =>
  findings.filter((finding) => !accepted.some((one) => accepts(one, finding)));

/** Returns the acceptances that match no finding any more. */
export const unusedAcceptances = (
  findings: readonly Finding[],
  accepted: readonly Acceptance[],
): Acceptance[] => accepted.filter((one) => !findings.some((finding) => accepts(one, finding)));
