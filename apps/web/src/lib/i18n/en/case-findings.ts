/** English words for what did not agree when a number was checked, by the codes of the law. */
export const caseFindings = {
  CHECK_DIGIT: 'the number is no NPI',
  DEACTIVATED: 'the number was switched off',
  OTHER_KIND: 'it is the number of an organization where a person is asked, or the other way round',
  OTHER_NAME: 'the register has another name',
  NOT_LISTED: 'the register does not have the number',
  FILE_TOO_OLD: 'our copy of the register is too old',
  NAME_UNSURE: 'the name is like it, and not the same',
  OTHER_TAXONOMY: 'the register has another field of work',
  OTHER_STATE: 'the register has another state',
  DEA_SHAPE: 'a DEA number is two letters and seven digits',
  DEA_TYPE: 'no DEA number begins with this letter',
  DEA_CHECK_DIGIT: 'the last digit of the DEA number does not fit the others',
  DEA_NAME: 'the second letter is not that of the name',
} as const;
