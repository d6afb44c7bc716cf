/** The moment at which a page was opened: what is late is late by that. */
import { useState } from 'react';

export const useNow = (): number => useState(() => Date.now())[0];
