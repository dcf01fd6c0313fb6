/** The two names under which the preload script and the main process meet. */
export const callChannel = 'praatplaat:call';
export const eventChannel = 'praatplaat:event';
