import "reflect-metadata";
import { Controller, Get, Injectable, Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { ContactsClient, isWorksError, serviceAccountAuth } from "lineworks-contacts";
import { validateResponse } from "lineworks-contacts/validate";

const { baseUrl, credentials } = JSON.parse(process.env.FAKE!);

@Injectable()
class Contacts {
  constructor(private readonly client: ContactsClient) {}

  async exercise() {
    const contacts = await this.client.contacts.listAll().toArray({ max: 1_000 });
    const edited = await this.client.contacts.edit(contacts[0]!.contactId, (draft) => void (draft.memo = "전화함"));
    const error: unknown = await this.client.contacts.get("nobody").catch((thrown: unknown) => thrown);
    return { listed: contacts.length, memo: edited.memo, issues: validateResponse("GET /contacts/{contactId}", 200, edited), error: isWorksError(error) && error.name };
  }
}

@Controller()
class AppController {
  constructor(private readonly contacts: Contacts) {}

  @Get()
  get() {
    return this.contacts.exercise();
  }
}

@Module({
  controllers: [AppController],
  providers: [Contacts, { provide: ContactsClient, useFactory: () => new ContactsClient({ auth: serviceAccountAuth(credentials), baseUrl }) }],
})
class AppModule {}

NestFactory.create(AppModule, { logger: ["error"] }).then((app) => app.listen(Number(process.env.PORT), "127.0.0.1"));
