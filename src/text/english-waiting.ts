/** What an element says in English before it has a reading; all else comes with the first records. */
export const waitingEnglish = {
  again: 'Try again',
  unnamed: {
    title: 'No records are named.',
    body: 'Write src="…", or put them inside as a script of type application/json or text/csv.',
  },
};
