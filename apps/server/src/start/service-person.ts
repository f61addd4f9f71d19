import type { People } from '../people/people.ts';
import type { Settings } from '../settings/settings.ts';

export interface ServicePerson {
  personId: string;
  name: string;
}

/** The name under which automation shows in the activity: the token's, not a human's. */
const NAME = 'Automation';

/** The person that acts for TAKTBOARD_ADMIN_TOKEN: made once, when a token is first set, and kept. */
export async function servicePerson(people: People, settings: Settings): Promise<ServicePerson> {
  const known = await settings.get('service-person');
  const found = known === undefined ? undefined : await people.find(known);
  if (found) return { personId: found.id, name: found.name };
  const personId = await people.add(NAME);
  await settings.set('service-person', personId);
  return { personId, name: NAME };
}
