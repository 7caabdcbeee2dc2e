// written by npm run generate; do not edit
export interface paths {
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Lists the contacts of the company's address book, one page at a time.
         *
         *     - One set of filters gives at most 50,000 contacts; narrow the filters to read more.
         *     - `startDateTime` and `endDateTime` may be at most 7 days apart. With only one of them, the response covers the 7
         *       days next to it, not everything before or after.
         *     - `prefix`, `suffix` and `middleName` are null here; only `GET /contacts/{contactId}` returns them.
         *     - Deleted contacts are not listed, and there is no list of deletions.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-list),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-list).
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Create a contact
         * @description Creates a contact of a customer or business partner. Contacts that represent a LINE user or a member of another
         *     company cannot be created here.
         *
         *     The API refuses a contact that breaks one of these rules:
         *
         *     - At least one e-mail address or telephone number.
         *     - `lastName` or `firstName`.
         *     - At least one of `accessibleMembers` if `accessibleRange` is `MEMBER`; the Japanese page of `GET /contacts` also
         *       asks for `masterUserId`.
         *
         *     The API has no idempotency key: a request sent twice creates two contacts.
         *
         *     The end of the vendor's page could not be read. We infer that the response is 201 and has the whole contact.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-create),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-create).
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a contact
         * @description Returns one contact with everything the API knows about it. Only this operation returns the name parts `prefix`,
         *     `suffix` and `middleName`.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-get),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-get).
         */
        get: operations["getContact"];
        /**
         * Replace a contact
         * @description Replaces the whole contact. A property that you leave out is lost, or gets its default: `isCoEditing` becomes true.
         *     To change one thing, read the contact first and send back everything you got, without the read-only properties.
         *
         *     The API refuses a contact that breaks one of these rules:
         *
         *     - At least one e-mail address or telephone number. A contact with `linkedExternalUser` needs neither.
         *     - `lastName` or `firstName`.
         *     - At least one of `accessibleMembers` if `accessibleRange` is `MEMBER`; the Japanese page of `GET /contacts` also
         *       asks for `masterUserId`.
         *     - The `nickName` of a contact with `linkedExternalUser` can't be changed.
         *
         *     The response has null for `prefix`, `suffix` and `middleName`, even if you have just written them.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-update-put),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-update-put).
         */
        put: operations["replaceContact"];
        post?: never;
        /**
         * Delete a contact
         * @description Deletes a contact. It is not known whether the contact can be restored; the API has no operation for that. The
         *     vendor describes only `DELETE /contacts/{contactId}/forcedelete` as final.
         *
         *     The vendor's page could not be read. Its address and the statuses 403 and 404 are inferred; 204 has been seen in
         *     practice.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-delete),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-delete).
         */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /**
         * Update a contact
         * @description Changes only what the request contains.
         *
         *     - A list replaces the whole list, and an object such as `permission` or `contactName` replaces the whole object.
         *       Both are inferred: the vendor does not say whether they are merged, so send them whole.
         *     - The resulting contact must follow the rules of `PUT /contacts/{contactId}`. The Korean page has only the one on
         *       `nickName`, the Japanese page all of them.
         *
         *     The end of the vendor's page could not be read. We infer the statuses, and that the response has the whole contact.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-update-patch),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-update-patch).
         */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/users/{userId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts that a user can see
         * @description Lists the contacts that one user of the company has access to, one page at a time. Parameters, limits and response
         *     are those of `GET /contacts`:
         *
         *     - One set of filters gives at most 50,000 contacts; narrow them by date to read more.
         *     - `startDateTime` and `endDateTime` may be at most 7 days apart, and one of them alone covers 7 days.
         *     - `prefix`, `suffix` and `middleName` are null here.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-user-list),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-user-list).
         */
        get: operations["listUserContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contactId}/forcedelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a contact for good
         * @description Deletes a contact for good: it cannot be recovered. The vendor does not say whether it must be deleted with `DELETE
         *     /contacts/{contactId}` first.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-force-delete),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-force-delete).
         */
        delete: operations["forceDeleteContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contactId}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a photo
         * @description Returns 302 with the photo's URL in `Location`, and no body.
         *
         *     - That URL needs the `Authorization` header too. Many HTTP clients drop the header when they follow a redirect to
         *       another host, so follow it yourself, and only to `https` on one of the vendor's hosts. This has been seen with
         *       another storage of the vendor; for contact photos it is inferred.
         *     - The 302 has no `rateLimit-*` headers.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-photo-get),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-photo-get).
         */
        get: operations["getContactPhoto"];
        put?: never;
        /**
         * Get a URL to upload a photo to
         * @description Gives a URL to upload the contact's photo to. Uploading takes two steps:
         *
         *     1. Call this operation with the name and the size of the file, 10 MiB (10,485,760 bytes) at most.
         *     2. `POST` the file to `uploadUrl` as `multipart/form-data`, in a part named `Filedata` that has a file name and a content
         *        type. The `Authorization` header is needed there too.
         *
         *     Send the token only if `uploadUrl` is `https` on one of the vendor's hosts. The vendor's page does not say how long
         *     the URL is valid, or how the second step is answered.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-photo-create),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-photo-create).
         */
        post: operations["createContactPhotoUploadUrl"];
        /**
         * Delete a photo
         * @description Deletes the photo of a contact.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-photo-delete),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-photo-delete).
         */
        delete: operations["deleteContactPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags
         * @description Lists contact tags, one page at a time, sorted by name. `type` tells company tags and user tags apart.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-list),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-list).
         */
        get: operations["listContactTags"];
        put?: never;
        /**
         * Create a company tag
         * @description Creates a tag for the whole company (`COMPANY`). The domain's settings must allow it; otherwise the response is 403.
         *
         *     The vendor's page does not say what happens if the name is taken. The pages on changing a tag have 409 for it.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-create),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-create).
         */
        post: operations["createContactTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-tags/{contactTagId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tag
         * @description Returns one tag, of the company or of a user.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-get),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-get).
         */
        get: operations["getContactTag"];
        /**
         * Replace a tag
         * @description Replaces a tag. Only its name can be changed.
         *
         *     We infer that 409 means the name is taken: the vendor's page lists the status without an explanation.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-update-put),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-update-put).
         */
        put: operations["replaceContactTag"];
        post?: never;
        /**
         * Delete a tag
         * @description Deletes a tag. Its contacts stay, and lose the tag (inferred).
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-delete),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-delete).
         */
        delete: operations["deleteContactTag"];
        options?: never;
        head?: never;
        /**
         * Update a tag
         * @description Changes only what the request contains: the tag's name, or nothing.
         *
         *     We infer that 409 means the name is taken: the vendor's page lists the status without an explanation.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-update-patch),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-update-patch).
         */
        patch: operations["updateContactTag"];
        trace?: never;
    };
    "/users/{userId}/contact-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags that a user can see
         * @description Lists the tags that one user of the company has access to, one page at a time, sorted by name.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-user-list),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-user-list).
         */
        get: operations["listUserContactTags"];
        put?: never;
        /**
         * Create a user's tag
         * @description Creates a tag that belongs to one user (`USER`).
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-tag-user-create),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-tag-user-create).
         */
        post: operations["createUserContactTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/custom-properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List custom properties
         * @description Lists all custom properties of a domain. There are 5 at most, so there are no pages.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-custom-property-list),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-custom-property-list).
         */
        get: operations["listCustomProperties"];
        put?: never;
        /**
         * Create a custom property
         * @description Defines a custom property of a domain, which may have at most 5. From then on, contacts can have values under its
         *     `propertyName`.
         *
         *     `propertyName`, `propertyType` and `multiValued` cannot be changed later.
         *
         *     The vendor's page does not show the success status; 201 is inferred. Nor does it say how the API answers if the name
         *     is taken, or if there are already 5.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-custom-property-create),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-custom-property-create).
         */
        post: operations["createCustomProperty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/custom-properties/{customPropertyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a custom property
         * @description Returns one custom property, by its id or its `propertyName`.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-custom-property-get),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-custom-property-get).
         */
        get: operations["getCustomProperty"];
        put?: never;
        post?: never;
        /**
         * Delete a custom property
         * @description Deletes a custom property together with its values in all contacts. The values are removed in the background: contacts may
         *     still show them for a while.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-custom-property-delete),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-custom-property-delete).
         */
        delete: operations["deleteCustomProperty"];
        options?: never;
        head?: never;
        /**
         * Update a custom property
         * @description Changes the names and the position of a custom property. `propertyName`, `propertyType` and `multiValued` cannot be
         *     changed.
         *
         *     We infer that `i18nDisplayNames` replaces the whole list.
         *
         *     Vendor's pages: [Korean](https://developers.worksmobile.com/kr/docs/contact-custom-property-update-patch),
         *     [Japanese](https://developers.worksmobile.com/jp/docs/contact-custom-property-update-patch).
         */
        patch: operations["updateCustomProperty"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A contact as the API returns it. Lists, `GET /contacts/{contactId}` and the responses to writes share this shape,
         *     but only `GET /contacts/{contactId}` has values for `prefix`, `suffix` and `middleName`.
         */
        Contact: {
            /**
             * @description The contact's id.
             * @example contact2-a56d-44a4-5304-033e16fca8d1
             */
            readonly contactId?: string;
            permission: components["schemas"]["ContactPermission"];
            contactName: components["schemas"]["ContactName"];
            readonly linkedExternalUser?: components["schemas"]["LinkedExternalUser"];
            /** @description E-mail addresses. */
            emails?: components["schemas"]["ContactEmail"][] | null;
            /** @description Telephone numbers. */
            telephones?: components["schemas"]["ContactTelephone"][] | null;
            /** @description Companies, departments and titles. */
            organizations?: components["schemas"]["ContactOrganization"][] | null;
            /** @description Birthdays and anniversaries. */
            events?: components["schemas"]["ContactEvent"][] | null;
            /** @description Postal addresses. */
            locations?: components["schemas"]["ContactLocation"][] | null;
            /** @description Messenger and social network accounts. */
            messengers?: components["schemas"]["ContactMessenger"][] | null;
            /** @description Websites. */
            websites?: components["schemas"]["ContactWebsite"][] | null;
            /** @description Free text. */
            memo?: string | null;
            /** @description Ids of the tags on this contact. */
            contactTagIds?: string[] | null;
            customProperties?: components["schemas"]["CustomProperties"];
            /**
             * @description When the contact was created, as `YYYY-MM-DDThh:mm:ssTZD`.
             * @example 2021-08-10T11:05:41+09:00
             */
            readonly createdTime?: string;
            /**
             * @description When the contact was last changed, as `YYYY-MM-DDThh:mm:ssTZD`.
             * @example 2021-08-10T11:09:37+09:00
             */
            readonly modifiedTime?: string;
        };
        /**
         * @description A contact as POST and PUT take it: the whole contact, without the properties that only the API sets (`contactId`,
         *     `linkedExternalUser`, `createdTime`, `modifiedTime`). What a PUT leaves out is lost.
         */
        ContactWrite: {
            permission: components["schemas"]["ContactPermission"];
            contactName: components["schemas"]["ContactName"];
            /** @description E-mail addresses. */
            emails?: components["schemas"]["ContactEmail"][] | null;
            /** @description Telephone numbers. */
            telephones?: components["schemas"]["ContactTelephone"][] | null;
            /** @description Companies, departments and titles. */
            organizations?: components["schemas"]["ContactOrganization"][] | null;
            /** @description Birthdays and anniversaries. */
            events?: components["schemas"]["ContactEvent"][] | null;
            /** @description Postal addresses. */
            locations?: components["schemas"]["ContactLocation"][] | null;
            /** @description Messenger and social network accounts. */
            messengers?: components["schemas"]["ContactMessenger"][] | null;
            /** @description Websites. */
            websites?: components["schemas"]["ContactWebsite"][] | null;
            /** @description Free text. */
            memo?: string | null;
            /** @description Ids of the tags on this contact. */
            contactTagIds?: string[] | null;
            customProperties?: components["schemas"]["CustomPropertiesWrite"];
        };
        /** @description One page of contacts. */
        ContactList: {
            /** @description The contacts of this page. It may be empty while there are more pages. */
            contacts?: components["schemas"]["Contact"][] | null;
            responseMetaData?: components["schemas"]["ResponseMetaData"];
        };
        /** @description Paging information. */
        ResponseMetaData: {
            /**
             * @description Send this as `cursor` to read the next page. Absent on the last page.
             * @example JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==
             */
            nextCursor?: string | null;
        };
        /** @description Who can see the contact, and who can edit it. */
        ContactPermission: {
            /**
             * @description Who can see the contact.
             * @enum {string}
             */
            accessibleRange: "ALL" | "MEMBER";
            /**
             * @description Id of the user who is in charge of the contact. The Japanese page requires it if `accessibleRange` is `MEMBER`.
             * @example userf7da-f82c-4284-13e7-030f3b4c756x
             */
            masterUserId?: string | null;
            /**
             * @description True lets everyone who can see the contact edit it; false lets only the user in charge.
             * @default true
             */
            isCoEditing?: boolean;
            /** @description Who can see the contact if `accessibleRange` is `MEMBER`; at least one is required then. */
            accessibleMembers?: components["schemas"]["ContactAccessibleMember"][] | null;
        };
        /** @description A user, organization or group that can see the contact. */
        ContactAccessibleMember: {
            /** @description Id of the user, organization or group. */
            id: string;
            /**
             * @description What the id is of.
             * @enum {string}
             */
            type: "USER" | "ORGUNIT" | "GROUP";
        };
        /** @description The name. To write a contact, at least one of `lastName` and `firstName` is required. */
        ContactName: {
            /** @description Given name. */
            firstName?: string | null;
            /** @description Family name. */
            lastName?: string | null;
            /** @description Reading of the given name. */
            phoneticFirstName?: string | null;
            /** @description Reading of the family name. */
            phoneticLastName?: string | null;
            /** @description Nickname. On a contact with `linkedExternalUser` it cannot be changed. */
            nickName?: string | null;
            /**
             * @description Title before the name. Only `GET /contacts/{contactId}` returns it; null in lists and in the response to a PUT.
             *     Send it with every PUT, or it is lost.
             */
            prefix?: string | null;
            /**
             * @description Form of address after the name. Only `GET /contacts/{contactId}` returns it; null in lists and in the response
             *     to a PUT. Send it with every PUT, or it is lost.
             */
            suffix?: string | null;
            /**
             * @description Middle name. Only `GET /contacts/{contactId}` returns it; null in lists and in the response to a PUT. Send it
             *     with every PUT, or it is lost.
             */
            middleName?: string | null;
        };
        /** @description The LINE user, or the member of another company, that the contact represents. Null on an ordinary contact. */
        LinkedExternalUser: {
            /** @description Id of the external user. */
            id?: string;
            /**
             * @description Which service the external user belongs to.
             * @enum {string}
             */
            readonly type?: "LINE" | "WORKS";
            /** @description Ids of the users who have added this external user to their contacts. */
            buddyUserIds?: string[] | null;
        } | null;
        /** @description An e-mail address. */
        ContactEmail: {
            /**
             * @description Whether this is the main e-mail address. Exactly one item of the list should be primary; if none is, the API
             *     takes the first.
             */
            primary: boolean;
            /** @description The e-mail address. */
            email: string;
        };
        /** @description A telephone number. */
        ContactTelephone: {
            /**
             * @description Whether this is the main telephone number. Exactly one item of the list should be primary; if none is, the API
             *     takes the first.
             */
            primary: boolean;
            /**
             * @description The number: digits, `+`, `-`, `*`, `#`, `P`, `T`, `p`, `t`, parentheses and spaces, including the ideographic
             *     space (U+3000). The vendor prints the pattern without anchors; we take it to mean the whole value.
             * @example 0000-0001
             */
            telephone: string;
            /**
             * @description The kind of number.
             * @default CUSTOM
             * @enum {string}
             */
            type?: "CELLPHONE" | "WORK" | "HOME" | "WORK_FAX" | "HOME_FAX" | "OTHER" | "CUSTOM";
            /** @description The kind of number in words. Only if `type` is `CUSTOM`. */
            customType?: string | null;
        };
        /** @description A company, with department and title. */
        ContactOrganization: {
            /**
             * @description Whether this is the main organization. Exactly one item of the list should be primary; if none is, the API takes
             *     the first.
             */
            primary: boolean;
            /** @description Name of the company. */
            name?: string | null;
            /** @description Department. */
            department?: string | null;
            /** @description Title or position. */
            title?: string | null;
        };
        /** @description A birthday, anniversary or other date. */
        ContactEvent: {
            /**
             * @description Whether this is the main date. Exactly one item of the list should be primary; if none is, the API takes the
             *     first.
             */
            primary: boolean;
            /**
             * @description The date, as `YYYY-MM-DD`.
             * @example 2021-01-09
             */
            date: string;
            /**
             * @description The kind of date.
             * @default CUSTOM
             * @enum {string}
             */
            type?: "BIRTHDAY" | "ANNIVERSARY" | "OTHER" | "CUSTOM";
            /** @description The kind of date in words. Only if `type` is `CUSTOM`. */
            customType?: string | null;
            /**
             * @description The calendar that the date is given in.
             * @default SOLAR
             * @enum {string}
             */
            dayType?: "SOLAR" | "LUNAR";
        };
        /** @description A postal address. */
        ContactLocation: {
            /**
             * @description Whether this is the main address. Exactly one item of the list should be primary; if none is, the API takes the
             *     first.
             */
            primary: boolean;
            /** @description The postal address. */
            address: string;
            /**
             * @description The kind of address.
             * @default CUSTOM
             * @enum {string}
             */
            type?: "WORK" | "HOME" | "OTHER" | "CUSTOM";
            /** @description Postal code. */
            zipCode?: string | null;
            /** @description The kind of address in words. Only if `type` is `CUSTOM`. */
            customType?: string | null;
        };
        /** @description A messenger or social network account. */
        ContactMessenger: {
            /**
             * @description Whether this is the main account. Exactly one item of the list should be primary; if none is, the API takes the
             *     first.
             */
            primary: boolean;
            /** @description The account name. */
            id: string;
            /**
             * @description The service. `TWITTER` and `X` are the old and the new name of the same one. The vendor has announced:
             *
             *     - Responses: `TWITTER` until late July 2026, `X` from then on.
             *     - Requests: either until mid-November 2026, only `X` afterwards.
             *
             *     Send `X`; expect both.
             * @default CUSTOM
             * @enum {string}
             */
            type?: "LINE" | "FACEBOOK" | "TWITTER" | "X" | "CUSTOM";
            /** @description The service in words. Only if `type` is `CUSTOM`. */
            customType?: string | null;
        };
        /** @description A website. */
        ContactWebsite: {
            /**
             * @description Whether this is the main website. Exactly one item of the list should be primary; if none is, the API takes the
             *     first.
             */
            primary: boolean;
            /** @description The address of the site. */
            url: string;
        };
        /**
         * @description Values of the custom properties that the company has defined. A key is the `propertyName` of such a property; its
         *     `propertyType` and `multiValued` decide the form of the value. A property must be defined before it can be written.
         */
        CustomProperties: {
            [key: string]: components["schemas"]["CustomPropertyStringSingle"] | components["schemas"]["CustomPropertyStringMulti"][] | components["schemas"]["CustomPropertyLinkSingle"] | components["schemas"]["CustomPropertyLinkMulti"][];
        } | null;
        /**
         * @description Values of the custom properties that the company has defined. A key is the `propertyName` of such a property; its
         *     `propertyType` and `multiValued` decide the form of the value. A property must be defined before it can be written.
         *     Every link must have its `link`.
         */
        CustomPropertiesWrite: {
            [key: string]: components["schemas"]["CustomPropertyStringSingle"] | components["schemas"]["CustomPropertyStringMulti"][] | components["schemas"]["CustomPropertyLinkSingleWrite"] | components["schemas"]["CustomPropertyLinkMultiWrite"][];
        } | null;
        /** @description A text, if `propertyType` is `STRING` and `multiValued` is false. */
        CustomPropertyStringSingle: {
            /** @description The text. */
            content?: string | null;
        };
        /** @description One of several texts, if `propertyType` is `STRING` and `multiValued` is true. */
        CustomPropertyStringMulti: {
            /** @description The text. */
            content?: string | null;
            /** @description Whether this is the main value, which is shown first. */
            represent?: boolean;
        };
        /** @description A link, if `propertyType` is `LINK` and `multiValued` is false. */
        CustomPropertyLinkSingle: {
            /** @description The text that is shown. */
            text?: string | null;
            /** @description A valid URL. Shown as the text if `text` is missing. */
            link?: string | null;
        };
        /** @description One of several links, if `propertyType` is `LINK` and `multiValued` is true. */
        CustomPropertyLinkMulti: {
            /** @description The text that is shown. */
            text?: string | null;
            /** @description A valid URL. Shown as the text if `text` is missing. */
            link?: string | null;
            /** @description Whether this is the main value, which is shown first. */
            represent?: boolean;
        };
        /** @description A link to write, if `propertyType` is `LINK` and `multiValued` is false. */
        CustomPropertyLinkSingleWrite: {
            /** @description The text that is shown. */
            text?: string | null;
            /** @description A valid URL. Shown as the text if `text` is missing. */
            link: string;
        };
        /** @description One of several links to write, if `propertyType` is `LINK` and `multiValued` is true. */
        CustomPropertyLinkMultiWrite: {
            /** @description The text that is shown. */
            text?: string | null;
            /** @description A valid URL. Shown as the text if `text` is missing. */
            link: string;
            /** @description Whether this is the main value, which is shown first. */
            represent?: boolean;
        };
        /** @description What went wrong. */
        ErrorResponse: {
            /**
             * @description A short code, such as `INVALID_PARAMETER`. The set is open: codes have been seen that no page lists.
             * @example INVALID_PARAMETER
             */
            code: string;
            /** @description What went wrong, for people to read. The wording may change. */
            description: string;
        };
        /** @description The changes of a PATCH; everything else stays as it is. A list or an object replaces the whole old one (inferred). */
        ContactUpdate: {
            permission?: components["schemas"]["ContactPermission"];
            contactName?: components["schemas"]["ContactName"];
            /** @description E-mail addresses. */
            emails?: components["schemas"]["ContactEmail"][] | null;
            /** @description Telephone numbers. */
            telephones?: components["schemas"]["ContactTelephone"][] | null;
            /** @description Companies, departments and titles. */
            organizations?: components["schemas"]["ContactOrganization"][] | null;
            /** @description Birthdays and anniversaries. */
            events?: components["schemas"]["ContactEvent"][] | null;
            /** @description Postal addresses. */
            locations?: components["schemas"]["ContactLocation"][] | null;
            /** @description Messenger and social network accounts. */
            messengers?: components["schemas"]["ContactMessenger"][] | null;
            /** @description Websites. */
            websites?: components["schemas"]["ContactWebsite"][] | null;
            /** @description Free text. */
            memo?: string | null;
            /** @description Ids of the tags on this contact. */
            contactTagIds?: string[] | null;
            customProperties?: components["schemas"]["CustomPropertiesWrite"];
        };
        /** @description The file that is to be uploaded. */
        ContactPhotoFile: {
            /**
             * @description The name of the file.
             * @example photo.png
             */
            fileName: string;
            /**
             * Format: int64
             * @description The size of the file in bytes, 10 MiB at most.
             * @example 1000000
             */
            fileSize: number;
        };
        /** @description Where the file goes. */
        ContactPhotoUploadUrl: {
            /** @description The URL that takes the file. */
            uploadUrl?: string;
        };
        /** @description A tag as the API returns it. */
        ContactTag: {
            /**
             * @description The tag's id.
             * @example ctag2a81-94b6-4642-6903-03aa7977da91
             */
            readonly contactTagId?: string;
            /** @description The name of the tag. */
            contactTagName: string;
            /**
             * @description Whose tag it is.
             * @enum {string}
             */
            readonly type?: "COMPANY" | "USER";
            /** @description Id of the user who created the tag. Only tags of the type `USER` have it, and not always. */
            readonly userId?: string | null;
        };
        /** @description A tag to write. */
        ContactTagWrite: {
            /** @description The name of the tag. */
            contactTagName: string;
        };
        /** @description What a PATCH is to change in a tag. */
        ContactTagUpdate: {
            /** @description The name of the tag. */
            contactTagName?: string;
        };
        /** @description One page of tags. */
        ContactTagList: {
            /** @description The tags of this page. It may be empty while there are more pages. */
            contactTags?: components["schemas"]["ContactTag"][] | null;
            responseMetaData?: components["schemas"]["ResponseMetaData"];
        };
        /** @description A custom property as the API returns it. */
        ContactCustomProperty: {
            /**
             * Format: int32
             * @description The domain's id.
             * @example 10000001
             */
            domainId?: number;
            /**
             * @description The custom property's id, given by the API.
             * @example custompi-5ge3-f6d7-ht33-35gr6e465u01
             */
            readonly customPropertyId?: string;
            /** @description The key in a contact's `customProperties`. It is unique in the domain. */
            propertyName?: string;
            /** @description The name that people see. It is unique in the domain. */
            displayName?: string;
            /** @description The name that people see, by language. */
            i18nDisplayNames?: components["schemas"]["I18nDisplayName"][] | null;
            /**
             * @description What its values are.
             * @enum {string}
             */
            propertyType?: "STRING" | "LINK";
            /**
             * Format: int32
             * @description Its position, in ascending order. Properties may share one; null comes last.
             */
            displayOrder?: number | null;
            /**
             * @description Whether a contact may have several values, 10 at most.
             * @default false
             */
            multiValued?: boolean;
        };
        /** @description A custom property to create. */
        ContactCustomPropertyWrite: {
            /**
             * Format: int32
             * @description The domain's id.
             * @example 10000001
             */
            domainId: number;
            /**
             * @description The key in a contact's `customProperties`. It must be unique in the domain: letters of the English alphabet,
             *     digits and `_`, and no digit at the beginning.
             * @example ext_id
             */
            propertyName: string;
            /** @description The name that people see. It is unique in the domain. */
            displayName: string;
            /** @description The name that people see, by language. */
            i18nDisplayNames?: components["schemas"]["I18nDisplayName"][] | null;
            /**
             * @description What its values are.
             * @enum {string}
             */
            propertyType: "STRING" | "LINK";
            /**
             * Format: int32
             * @description Its position, in ascending order. Properties may share one; null comes last.
             */
            displayOrder?: number | null;
            /**
             * @description Whether a contact may have several values, 10 at most.
             * @default false
             */
            multiValued?: boolean;
        };
        /** @description The changes of a PATCH to a custom property. */
        ContactCustomPropertyUpdate: {
            /**
             * Format: int32
             * @description The domain's id.
             * @example 10000001
             */
            domainId?: number;
            /** @description The name that people see. It is unique in the domain. */
            displayName?: string;
            /** @description The name that people see, by language. */
            i18nDisplayNames?: components["schemas"]["I18nDisplayName"][] | null;
            /**
             * Format: int32
             * @description Its position, in ascending order. Properties may share one; null comes last.
             */
            displayOrder?: number | null;
        };
        /** @description All custom properties of a domain. */
        ContactCustomPropertyList: {
            /** @description The custom properties. */
            customProperties?: components["schemas"]["ContactCustomProperty"][] | null;
        };
        /** @description A name in one language. */
        I18nDisplayName: {
            /**
             * @description The language.
             * @enum {string}
             */
            language?: "ko_KR" | "ja_JP" | "zh_CN" | "zh_TW" | "en_US";
            /** @description The name in this language. */
            name?: string;
        };
    };
    responses: {
        /** @description A parameter is missing or not allowed, or the dates are more than 7 days apart. */
        BadListRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The contact breaks a rule of the API; `code` and `description` say which. */
        BadContact: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The access token is missing, expired or revoked. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token lacks the scope, or its user may not change this contact. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such contact. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description This minute's calls are used up. `rateLimit-reset` says how many seconds to wait; `Retry-After` is not documented. */
        TooManyRequests: {
            headers: {
                "rateLimit-limit": components["headers"]["rateLimit-limit"];
                "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                "rateLimit-reset": components["headers"]["rateLimit-reset"];
                "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The photo is at the URL in `Location`. */
        PhotoAddress: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The contact breaks a rule of the API; `code` and `description` say which. The end of the vendor's page could not be
         *     read; the status has been seen in practice.
         */
        BadNewContact: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request breaks a rule of the API; `code` and `description` say why. The status is inferred. */
        UnlistedBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token lacks the scope `contact`, or its user may not do this. The status is inferred. */
        UnlistedForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is nothing with this id. The status is inferred. */
        UnlistedNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The name or the size of the file is missing, or the file is larger than 10 MiB. */
        BadPhoto: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such contact, or it has no photo. */
        PhotoNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A parameter is not allowed. */
        BadTagListRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The name of the tag is missing or longer than 30 characters. */
        BadTag: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token lacks the scope, or its user may not do this to the tag. */
        TagForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such tag. */
        TagNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Another tag already has this name. The status is the vendor's; the reason is inferred. */
        TagConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such custom property. */
        CustomPropertyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The contact's id.
         * @example contact2-a56d-44a4-5304-033e16fca8d1
         */
        contactId: string;
        /**
         * @description The user's id. With a user token, `me` is the token's user; a service account cannot use `me`.
         * @example userf7da-f82c-4284-13e7-030f3b4c756x
         */
        userId: string;
        /**
         * @description How many contacts a page holds at most.
         * @example 100
         */
        count: number;
        /**
         * @description The `nextCursor` of the previous page. Leave it out for the first page. It must be percent-encoded; clients do that.
         * @example JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==
         */
        cursor: string;
        /**
         * @description The date that `startDateTime` and `endDateTime` are compared with. Required if either is given.
         * @example CREATED_TIME
         */
        searchDateType: "CREATED_TIME" | "MODIFIED_TIME";
        /**
         * @description Start of the span, as `YYYY-MM-DDThh:mm:ssTZD`; milliseconds may follow the seconds. At most 7 days before
         *     `endDateTime`. Without `endDateTime`, the response covers 7 days only. The vendor does not say whether the bound is
         *     inclusive.
         * @example 2021-06-03T10:00:00.000+09:00
         */
        startDateTime: string;
        /**
         * @description End of the span, as `YYYY-MM-DDThh:mm:ssTZD`; milliseconds may follow the seconds. At most 7 days after
         *     `startDateTime`. Without `startDateTime`, the response covers 7 days only. The vendor does not say whether the bound
         *     is inclusive.
         * @example 2021-06-03T11:00:00.000+09:00
         */
        endDateTime: string;
        /**
         * @description Only contacts with this access range.
         * @example ALL
         */
        accessibleRange: "ALL" | "MEMBER";
        /**
         * @description Only contacts with this tag.
         * @example ctag2a81-94b6-4642-6903-03aa7977da91
         */
        contactTagId: string;
        /**
         * @description Only contacts whose primary e-mail address matches; other addresses are not searched. If the value has an `@`, the
         *     address must start with it; if not, it may be anywhere in the part before the `@`. The Korean page of `GET
         *     /users/{userId}/contacts` mentions a partial match only.
         * @example example@example.com
         */
        email: string | null;
        /**
         * @description Only contacts with a telephone number that contains this. At least 4 digits; only digits count.
         * @example 012345678
         */
        telephone: string | null;
        /**
         * @description Only contacts of one kind.
         * @example LINKED_EXTERNAL_USER
         */
        searchFilterType: "LINKED_EXTERNAL_USER";
        /**
         * @description A field, or a field, one space and a direction. The default direction is `asc`.
         * @example name asc
         */
        orderBy: "name" | "name asc" | "name desc" | "createdTime" | "createdTime asc" | "createdTime desc" | "modifiedTime" | "modifiedTime asc" | "modifiedTime desc";
        /**
         * @description The tag's id.
         * @example ctag2a81-94b6-4642-6903-03aa7977da91
         */
        contactTagIdPath: string;
        /**
         * @description Only tags of this kind.
         * @example USER
         */
        contactTagType: "COMPANY" | "USER";
        /**
         * @description The field, or the field, one space and a direction. The default direction is `asc`.
         * @example name asc
         */
        contactTagOrderBy: "name" | "name asc" | "name desc";
        /**
         * @description How many tags a page holds at most.
         * @example 100
         */
        contactTagCount: number;
        /**
         * @description The custom property's id, or its `propertyName`. The vendor says so for reading and changing; we infer it for
         *     deleting.
         * @example custompi-5ge3-f6d7-ht33-35gr6e465u01
         */
        customPropertyId: string;
        /**
         * @description The domain's id. The vendor's page does not say which domain is the default.
         * @example 10000001
         */
        domainId: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Calls of this operation allowed per minute.
         * @example 240
         */
        "rateLimit-limit": number;
        /**
         * @description Calls left before the limit is reached.
         * @example 239
         */
        "rateLimit-remaining": number;
        /**
         * @description Seconds until the count starts again.
         * @example 42
         */
        "rateLimit-reset": number;
        /**
         * @description Calls used so far. The name is the vendor's own spelling.
         * @example 1
         */
        "rateLimit-ssed": number;
        /**
         * @description Why the token was refused, in the form of RFC 6750.
         * @example Bearer error="invalid_token"
         */
        "WWW-Authenticate": string;
        /**
         * @description The photo's URL. Request it with the token.
         * @example https://apis-storage.worksmobile.com/k/contact/photo/example
         */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listContacts: {
        parameters: {
            query?: {
                /**
                 * @description How many contacts a page holds at most.
                 * @example 100
                 */
                count?: components["parameters"]["count"];
                /**
                 * @description The `nextCursor` of the previous page. Leave it out for the first page. It must be percent-encoded; clients do that.
                 * @example JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==
                 */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description The date that `startDateTime` and `endDateTime` are compared with. Required if either is given.
                 * @example CREATED_TIME
                 */
                searchDateType?: components["parameters"]["searchDateType"];
                /**
                 * @description Start of the span, as `YYYY-MM-DDThh:mm:ssTZD`; milliseconds may follow the seconds. At most 7 days before
                 *     `endDateTime`. Without `endDateTime`, the response covers 7 days only. The vendor does not say whether the bound is
                 *     inclusive.
                 * @example 2021-06-03T10:00:00.000+09:00
                 */
                startDateTime?: components["parameters"]["startDateTime"];
                /**
                 * @description End of the span, as `YYYY-MM-DDThh:mm:ssTZD`; milliseconds may follow the seconds. At most 7 days after
                 *     `startDateTime`. Without `startDateTime`, the response covers 7 days only. The vendor does not say whether the bound
                 *     is inclusive.
                 * @example 2021-06-03T11:00:00.000+09:00
                 */
                endDateTime?: components["parameters"]["endDateTime"];
                /**
                 * @description Only contacts with this access range.
                 * @example ALL
                 */
                accessibleRange?: components["parameters"]["accessibleRange"];
                /**
                 * @description Only contacts with this tag.
                 * @example ctag2a81-94b6-4642-6903-03aa7977da91
                 */
                contactTagId?: components["parameters"]["contactTagId"];
                /**
                 * @description Only contacts whose primary e-mail address matches; other addresses are not searched. If the value has an `@`, the
                 *     address must start with it; if not, it may be anywhere in the part before the `@`. The Korean page of `GET
                 *     /users/{userId}/contacts` mentions a partial match only.
                 * @example example@example.com
                 */
                email?: components["parameters"]["email"];
                /**
                 * @description Only contacts with a telephone number that contains this. At least 4 digits; only digits count.
                 * @example 012345678
                 */
                telephone?: components["parameters"]["telephone"];
                /**
                 * @description Only contacts of one kind.
                 * @example LINKED_EXTERNAL_USER
                 */
                searchFilterType?: components["parameters"]["searchFilterType"];
                /**
                 * @description A field, or a field, one space and a direction. The default direction is `asc`.
                 * @example name asc
                 */
                orderBy?: components["parameters"]["orderBy"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of contacts. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new contact. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactWrite"];
            };
        };
        responses: {
            /** @description The new contact, with its id. The status is inferred. */
            201: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadNewContact"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    replaceContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        /** @description The whole contact, as it should be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactWrite"];
            };
        };
        responses: {
            /** @description The updated contact. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadContact"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact is deleted. The status has been seen in practice. */
            204: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            404: components["responses"]["UnlistedNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdate"];
            };
        };
        responses: {
            /** @description The updated contact. The status is inferred. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["UnlistedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            404: components["responses"]["UnlistedNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listUserContacts: {
        parameters: {
            query?: {
                /**
                 * @description How many contacts a page holds at most.
                 * @example 100
                 */
                count?: components["parameters"]["count"];
                /**
                 * @description The `nextCursor` of the previous page. Leave it out for the first page. It must be percent-encoded; clients do that.
                 * @example JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==
                 */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description The date that `startDateTime` and `endDateTime` are compared with. Required if either is given.
                 * @example CREATED_TIME
                 */
                searchDateType?: components["parameters"]["searchDateType"];
                /**
                 * @description Start of the span, as `YYYY-MM-DDThh:mm:ssTZD`; milliseconds may follow the seconds. At most 7 days before
                 *     `endDateTime`. Without `endDateTime`, the response covers 7 days only. The vendor does not say whether the bound is
                 *     inclusive.
                 * @example 2021-06-03T10:00:00.000+09:00
                 */
                startDateTime?: components["parameters"]["startDateTime"];
                /**
                 * @description End of the span, as `YYYY-MM-DDThh:mm:ssTZD`; milliseconds may follow the seconds. At most 7 days after
                 *     `startDateTime`. Without `startDateTime`, the response covers 7 days only. The vendor does not say whether the bound
                 *     is inclusive.
                 * @example 2021-06-03T11:00:00.000+09:00
                 */
                endDateTime?: components["parameters"]["endDateTime"];
                /**
                 * @description Only contacts with this access range.
                 * @example ALL
                 */
                accessibleRange?: components["parameters"]["accessibleRange"];
                /**
                 * @description Only contacts with this tag.
                 * @example ctag2a81-94b6-4642-6903-03aa7977da91
                 */
                contactTagId?: components["parameters"]["contactTagId"];
                /**
                 * @description Only contacts whose primary e-mail address matches; other addresses are not searched. If the value has an `@`, the
                 *     address must start with it; if not, it may be anywhere in the part before the `@`. The Korean page of `GET
                 *     /users/{userId}/contacts` mentions a partial match only.
                 * @example example@example.com
                 */
                email?: components["parameters"]["email"];
                /**
                 * @description Only contacts with a telephone number that contains this. At least 4 digits; only digits count.
                 * @example 012345678
                 */
                telephone?: components["parameters"]["telephone"];
                /**
                 * @description Only contacts of one kind.
                 * @example LINKED_EXTERNAL_USER
                 */
                searchFilterType?: components["parameters"]["searchFilterType"];
                /**
                 * @description A field, or a field, one space and a direction. The default direction is `asc`.
                 * @example name asc
                 */
                orderBy?: components["parameters"]["orderBy"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's id. With a user token, `me` is the token's user; a service account cannot use `me`.
                 * @example userf7da-f82c-4284-13e7-030f3b4c756x
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of contacts. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    forceDeleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact is gone. */
            204: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getContactPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["PhotoAddress"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PhotoNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createContactPhotoUploadUrl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        /** @description Name and size of the file. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPhotoFile"];
            };
        };
        responses: {
            /** @description Where to send the file. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPhotoUploadUrl"];
                };
            };
            400: components["responses"]["BadPhoto"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnlistedNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteContactPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's id.
                 * @example contact2-a56d-44a4-5304-033e16fca8d1
                 */
                contactId: components["parameters"]["contactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo is deleted. */
            204: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            404: components["responses"]["PhotoNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listContactTags: {
        parameters: {
            query?: {
                /**
                 * @description Only tags of this kind.
                 * @example USER
                 */
                type?: components["parameters"]["contactTagType"];
                /**
                 * @description The field, or the field, one space and a direction. The default direction is `asc`.
                 * @example name asc
                 */
                orderBy?: components["parameters"]["contactTagOrderBy"];
                /**
                 * @description How many tags a page holds at most.
                 * @example 100
                 */
                count?: components["parameters"]["contactTagCount"];
                /**
                 * @description The `nextCursor` of the previous page. Leave it out for the first page. It must be percent-encoded; clients do that.
                 * @example JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==
                 */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tags. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTagList"];
                };
            };
            400: components["responses"]["BadTagListRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createContactTag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new tag. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactTagWrite"];
            };
        };
        responses: {
            /** @description The new tag, with its id. */
            201: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTag"];
                };
            };
            400: components["responses"]["BadTag"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TagForbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getContactTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The tag's id.
                 * @example ctag2a81-94b6-4642-6903-03aa7977da91
                 */
                contactTagId: components["parameters"]["contactTagIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTag"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TagForbidden"];
            404: components["responses"]["TagNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    replaceContactTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The tag's id.
                 * @example ctag2a81-94b6-4642-6903-03aa7977da91
                 */
                contactTagId: components["parameters"]["contactTagIdPath"];
            };
            cookie?: never;
        };
        /** @description The whole tag, as it should be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactTagWrite"];
            };
        };
        responses: {
            /** @description The updated tag. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTag"];
                };
            };
            400: components["responses"]["BadTag"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TagForbidden"];
            404: components["responses"]["TagNotFound"];
            409: components["responses"]["TagConflict"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteContactTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The tag's id.
                 * @example ctag2a81-94b6-4642-6903-03aa7977da91
                 */
                contactTagId: components["parameters"]["contactTagIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag is deleted. */
            204: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TagForbidden"];
            404: components["responses"]["TagNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateContactTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The tag's id.
                 * @example ctag2a81-94b6-4642-6903-03aa7977da91
                 */
                contactTagId: components["parameters"]["contactTagIdPath"];
            };
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactTagUpdate"];
            };
        };
        responses: {
            /** @description The updated tag. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTag"];
                };
            };
            400: components["responses"]["BadTag"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TagForbidden"];
            404: components["responses"]["TagNotFound"];
            409: components["responses"]["TagConflict"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listUserContactTags: {
        parameters: {
            query?: {
                /**
                 * @description Only tags of this kind.
                 * @example USER
                 */
                type?: components["parameters"]["contactTagType"];
                /**
                 * @description The field, or the field, one space and a direction. The default direction is `asc`.
                 * @example name asc
                 */
                orderBy?: components["parameters"]["contactTagOrderBy"];
                /**
                 * @description How many tags a page holds at most.
                 * @example 100
                 */
                count?: components["parameters"]["contactTagCount"];
                /**
                 * @description The `nextCursor` of the previous page. Leave it out for the first page. It must be percent-encoded; clients do that.
                 * @example JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==
                 */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The user's id. With a user token, `me` is the token's user; a service account cannot use `me`.
                 * @example userf7da-f82c-4284-13e7-030f3b4c756x
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tags. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTagList"];
                };
            };
            400: components["responses"]["UnlistedBadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createUserContactTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's id. With a user token, `me` is the token's user; a service account cannot use `me`.
                 * @example userf7da-f82c-4284-13e7-030f3b4c756x
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        /** @description The new tag. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactTagWrite"];
            };
        };
        responses: {
            /** @description The new tag, with its id. The vendor's example leaves `userId` out. */
            201: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTag"];
                };
            };
            400: components["responses"]["BadTag"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["TagForbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listCustomProperties: {
        parameters: {
            query?: {
                /**
                 * @description The domain's id. The vendor's page does not say which domain is the default.
                 * @example 10000001
                 */
                domainId?: components["parameters"]["domainId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All custom properties of the domain. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCustomPropertyList"];
                };
            };
            400: components["responses"]["UnlistedBadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createCustomProperty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new custom property. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCustomPropertyWrite"];
            };
        };
        responses: {
            /** @description The new custom property, with its id. The status is inferred. */
            201: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCustomProperty"];
                };
            };
            400: components["responses"]["UnlistedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getCustomProperty: {
        parameters: {
            query?: {
                /**
                 * @description The domain's id. The vendor's page does not say which domain is the default.
                 * @example 10000001
                 */
                domainId?: components["parameters"]["domainId"];
            };
            header?: never;
            path: {
                /**
                 * @description The custom property's id, or its `propertyName`. The vendor says so for reading and changing; we infer it for
                 *     deleting.
                 * @example custompi-5ge3-f6d7-ht33-35gr6e465u01
                 */
                customPropertyId: components["parameters"]["customPropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom property. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCustomProperty"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["UnlistedNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteCustomProperty: {
        parameters: {
            query?: {
                /**
                 * @description The domain's id. The vendor's page does not say which domain is the default.
                 * @example 10000001
                 */
                domainId?: components["parameters"]["domainId"];
            };
            header?: never;
            path: {
                /**
                 * @description The custom property's id, or its `propertyName`. The vendor says so for reading and changing; we infer it for
                 *     deleting.
                 * @example custompi-5ge3-f6d7-ht33-35gr6e465u01
                 */
                customPropertyId: components["parameters"]["customPropertyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom property is deleted. */
            204: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            404: components["responses"]["CustomPropertyNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateCustomProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The custom property's id, or its `propertyName`. The vendor says so for reading and changing; we infer it for
                 *     deleting.
                 * @example custompi-5ge3-f6d7-ht33-35gr6e465u01
                 */
                customPropertyId: components["parameters"]["customPropertyId"];
            };
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCustomPropertyUpdate"];
            };
        };
        responses: {
            /** @description The updated custom property. */
            200: {
                headers: {
                    "rateLimit-limit": components["headers"]["rateLimit-limit"];
                    "rateLimit-remaining": components["headers"]["rateLimit-remaining"];
                    "rateLimit-reset": components["headers"]["rateLimit-reset"];
                    "rateLimit-ssed": components["headers"]["rateLimit-ssed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCustomProperty"];
                };
            };
            400: components["responses"]["UnlistedBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlistedForbidden"];
            404: components["responses"]["UnlistedNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}
