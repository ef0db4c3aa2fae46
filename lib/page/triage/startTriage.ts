import { PanelLink } from '~/lib/page/panelLink';
import type { StartMode } from '~/lib/page/triageLoader';
import { TriageMode } from './triageMode';

export const startTriage: StartMode = (session, settings, keyboard = true) => {
  const mode = new TriageMode(session);
  mode.recolour();
  const panels = new PanelLink(session, () => mode.outline(undefined));
  session.onPointed = (placed) => panels.point(placed);
  session.onScan = () => panels.scanned();
  mode.set(settings, keyboard);
  session.extension = mode;
  const near = session.order.filter(({ marker }) => marker.isMade);
  for (const placed of near) mode.near(placed);
  mode.resized(near);
  for (const { paper } of session.order) if (paper.answered !== 'no') mode.shown(paper);
  mode.scanned();
  return mode;
};
