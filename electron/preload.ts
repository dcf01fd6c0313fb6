import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DesktopBridge } from '../shared/host/contract.ts';
import { callChannel, eventChannel } from './shell/channels.ts';

/** All that the screens get of Electron: one call and one event. The main process checks who calls and what. */
const bridge: DesktopBridge = {
  call: (call, input) => ipcRenderer.invoke(callChannel, call, input),
  listen(listener) {
    const heard = (_event: IpcRendererEvent, event: unknown): void => listener(event);
    ipcRenderer.on(eventChannel, heard);
    return () => ipcRenderer.off(eventChannel, heard);
  },
};

contextBridge.exposeInMainWorld('praatplaat', bridge);
