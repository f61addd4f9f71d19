import { LIMITS } from '@taktboard/protocol';

/**
 * A socket that sends what is more than the server takes at once in slices: a change of ten thousand tasks in one stroke,
 * or the work of days. What is sent behind one goes after its last slice.
 */
export function slicingSocket(Socket: typeof WebSocket): typeof WebSocket {
  // called with `new`: what a constructor returns is what `new` gives
  return function (url: string) {
    const socket = new Socket(url);
    const send = socket.send.bind(socket);
    let before: Promise<void> | undefined;
    socket.send = (frame) => {
      if (!before && (frame as Uint8Array).length <= LIMITS.updateBytes) return send(frame);
      before = Promise.all([import('./slice-frame.ts'), before]).then(
        ([{ sliceFrame }]) => {
          for (const slice of sliceFrame(frame as Uint8Array<ArrayBuffer>)) send(slice);
        },
        () => send(frame), // and the server says what it thinks of it
      );
    };
    return socket;
  } as unknown as typeof WebSocket;
}
