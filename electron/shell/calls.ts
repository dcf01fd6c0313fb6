import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { desktopOrigin, type HostEvent, type HostServices } from '../../shared/host/contract.ts';
import { handleCall, RefusedCall } from '../services/handleCall.ts';
import { isOwnAddress } from './appProtocol.ts';
import { callChannel, eventChannel } from './channels.ts';

/**
 * Answers the screens' calls. Only the top frame of one of our own windows, showing our own page, is heard.
 *
 * @param servicesOf the services of a window's page; null for contents that are no window of ours
 */
export function answerCalls(servicesOf: (contents: WebContents) => HostServices | null): void {
  ipcMain.handle(callChannel, async (event, call: unknown, input: unknown) => {
    const services = isOwnPage(event) ? servicesOf(event.sender) : null;
    if (services === null) throw new RefusedCall('this page may not call the host');
    if (typeof call !== 'string') throw new RefusedCall('unknown call');
    return handleCall(services, call, input);
  });
}

/** Both what the frame shows and whom it belongs to: a sandboxed or half-loaded frame can differ in these. */
function isOwnPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false;
  return senderFrame.origin === desktopOrigin && isOwnAddress(senderFrame.url);
}

export function tell(contents: WebContents, event: HostEvent): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, event);
}
