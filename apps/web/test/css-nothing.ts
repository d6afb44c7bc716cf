/** In tests a plain stylesheet is nothing. */
export {};
