/** Every kind of work that is done later, by name. A line here makes its queue and its dead letters when the database is migrated. */

export const jobNames = [
  'application.bulk', 'application.remind', 'application.screen', 'audit.anchor', 'audit.review', 'audit.verify', 'complaint.ring', 'complaint.round', 'concern.ring', 'draft.warn', 'exclusion.ring', 'exclusion.screen', 'exclusion.settle',
  'file.judged', 'file.remove', 'file.rescan', 'file.scan', 'file.scrub', 'file.sweep', 'glass.tell', 'interest.tell', 'invitation.expire', 'letter.remind', 'limits.sweep', 'listing.vetted', 'mail.send',
  'mail.sweep', 'monitor.page', 'monitor.run', 'monitor.tell', 'npi.check', 'person.erase', 'person.eraseDue', 'person.export', 'probe.ask', 'probe.schedule', 'retention.run', 'risk.call',
  'vetting.leave', 'vetting.look', 'vetting.open', 'vetting.recredential', 'vetting.tell',
] as const; // prettier-ignore
export type JobName = (typeof jobNames)[number];

export const schema = 'pgboss';
export const deadLetterOf = (name: JobName): string => `${name}.dead`;

/** Ids and nothing else: jobs are seen in dumps and on pages. */
export type JobData = Readonly<Record<string, string>>;

/** A job that stopped answering is given to another worker; one that failed waits longer each time, and in the end is a dead letter. */
export const queueOptions = {
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  deleteAfterSeconds: 86_400,
  retentionSeconds: 14 * 86_400,
} as const;
