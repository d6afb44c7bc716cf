/** English texts of the page about jobs. */
export const jobs = {
  title: 'Jobs',
  text: 'What the product does by itself, and what gave up. Data here is ids only.',
  queuesTitle: 'Queues',
  deadTitle: 'Gave up',
  deadNone: 'No job gave up.',
  columns: {
    name: 'Queue',
    waiting: 'Waiting',
    active: 'Running',
    failed: 'Failed',
    oldest: 'Oldest waits since',
    job: 'Job',
    failedAt: 'Gave up at',
    reason: 'Why',
    attempts: 'Tries',
    actions: 'What to do',
  },
  everyQueue: 'All queues',
  actions: { retry: 'Try again', discard: 'Drop' },
  actionsOf: { retry: 'Try again: {{name}}', discard: 'Drop {{name}}' },
  done: { retry: 'The job is in its queue again.', discard: 'The job is dropped.' },
};
