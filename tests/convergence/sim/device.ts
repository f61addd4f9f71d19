import type { SimDevice } from './sim-device.ts';
import type { SimTab } from './sim-tab.ts';

/** A person's device: what it keeps, and the tabs that are open on it. */
export interface Device {
  user: string;
  store: SimDevice;
  hasLine: boolean;
  tabs: SimTab[];
}
