import type { BrowserWindow } from 'electron';

/** Milliseconds that the screens get to write their last keystrokes. */
const patience = 3000;

export interface Closing {
  /** The screens say that nothing is left to write. */
  flushed(): void;
}

/**
 * Lets the screens write what is pending before their window closes.
 *
 * @param tellClosing sends `closing` to the window's page
 * @param beforeClose runs once the page is done, before the window goes
 */
export function closeAfterFlush(
  window: BrowserWindow,
  tellClosing: () => void,
  beforeClose: () => Promise<void>,
): Closing {
  let underway = false;
  let finish = (): void => undefined;

  async function flushAndClose(): Promise<void> {
    if (!window.webContents.isCrashed()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        finish = () => {
          clearTimeout(timer);
          resolve();
        };
        window.webContents.once('render-process-gone', finish);
        tellClosing();
      });
    }
    await beforeClose();
    window.destroy();
  }

  window.on('close', (event) => {
    event.preventDefault();
    if (underway) return;
    underway = true;
    void flushAndClose();
  });
  return { flushed: () => finish() };
}
