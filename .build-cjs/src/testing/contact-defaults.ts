import type { ContactBody } from "./stored-contact.js";

type Item = Record<string, unknown>;

// What an item has where the request says nothing, as the vendor's example answers show it.
const ITEM_DEFAULTS = {
  emails: {},
  telephones: { type: "CUSTOM", customType: null },
  organizations: {},
  events: { type: "CUSTOM", dayType: "SOLAR", customType: null },
  locations: { type: "CUSTOM", customType: null },
  messengers: { type: "CUSTOM", customType: null },
  websites: {},
} as const satisfies Partial<Record<keyof ContactBody, Item>>;

const EMPTY_NAME = {
  lastName: null,
  firstName: null,
  nickName: null,
  phoneticFirstName: null,
  phoneticLastName: null,
  prefix: null,
  suffix: null,
  middleName: null,
};

/** The lists whose items can be `primary`. */
export const itemLists = Object.keys(ITEM_DEFAULTS) as (keyof typeof ITEM_DEFAULTS)[];

/** Fills in what the server fills in when it stores a contact; what is there stays, lists that are missing stay missing. */
export function withDefaults(body: ContactBody): ContactBody {
  const lists: Record<string, unknown> = {};
  for (const list of itemLists) {
    const items: unknown = body[list];
    if (Array.isArray(items)) lists[list] = withPrimary(items.map((item: Item) => ({ ...ITEM_DEFAULTS[list], ...item })));
  }
  return {
    ...body,
    permission: { isCoEditing: true, accessibleMembers: [], ...body.permission },
    contactName: { ...EMPTY_NAME, ...body.contactName },
    ...lists,
  };
}

// Where none is marked, the first is the primary. https://developers.worksmobile.com/jp/docs/contact-list
function withPrimary(items: Item[]): Item[] {
  return items.some(({ primary }) => primary === true) ? items : items.map((item, i) => ({ ...item, primary: i === 0 }));
}
