/** English texts that the rooms of the staff area share. */
export const desk = {
  all: 'All',
  choose: 'Please choose',
  search: 'Search',
  late: 'late since {{when}}',
  nobody: 'nobody',
  you: 'you',
  person: 'person …{{id}}',
  none: 'not given',
  yes: 'yes',
  no: 'no',
};
