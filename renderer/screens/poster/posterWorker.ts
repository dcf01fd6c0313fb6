import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import type { DrawingReply, DrawingTask } from './drawer.ts';

// The thread that posters are drawn in; one task at a time.
self.onmessage = ({ data }: MessageEvent<DrawingTask>) => {
  const reply: DrawingReply = { drawing: drawPoster(data.content, data.form) };
  self.postMessage(reply);
};
