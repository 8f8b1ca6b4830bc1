/** The part of the model that the questions need, as Type-GraphQL wants it; the decorators are called by hand. */
import "reflect-metadata";
import { Arg, Ctx, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";

/** Declares fields that are stored: name -> GraphQL type, `?` for one that may be absent. */
function stored(target, fields) {
  for (const [name, type] of Object.entries(fields))
    Field(() => type, { nullable: !["id", "name", "title", "text"].includes(name) })(target.prototype, name);
}

/** Declares a field that leads on: a method that asks the loader of its field. */
function leads(target, name, to, { list = true } = {}) {
  const method = list
    ? function (first, context) {
        return context.loaders.of(this.label, name, first).load(this.id);
      }
    : function (context) {
        return context.loaders
          .of(this.label, name, 1)
          .load(this.id)
          .then(([one]) => one ?? null);
      };
  Object.defineProperty(target.prototype, name, { value: method, configurable: true, writable: true });
  const descriptor = Object.getOwnPropertyDescriptor(target.prototype, name);
  if (list) Arg("first", () => Int, { defaultValue: 20 })(target.prototype, name, 0);
  Ctx()(target.prototype, name, list ? 1 : 0);
  Field(() => (list ? [to()] : to()), { nullable: !list })(target.prototype, name, descriptor);
}

function counts(target, name, of) {
  const method = function (context) {
    return context.loaders.of(this.label, name).load(this.id);
  };
  Object.defineProperty(target.prototype, name, { value: method, configurable: true, writable: true });
  Ctx()(target.prototype, name, 0);
  Field(() => Int, { description: `How many ${of}.` })(
    target.prototype,
    name,
    Object.getOwnPropertyDescriptor(target.prototype, name),
  );
}

export class Actor {}
export class Official extends Actor {}
export class Country extends Actor {}
export class Ministry extends Actor {}
export class Organization extends Actor {}
export class Meeting {}
export class Statement {}

InterfaceType({ resolveType: ({ label }) => label })(Actor);
for (const type of [Official, Country, Ministry, Organization]) ObjectType({ implements: Actor })(type);
for (const type of [Meeting, Statement]) ObjectType()(type);

stored(Actor, { id: ID, name: String, aliases: [String] });
leads(Actor, "meetings", () => Meeting);
leads(Actor, "statements", () => Statement);
counts(Actor, "meetingCount", "meetings");
leads(Official, "represents", () => Actor);
stored(Ministry, { kind: String });
leads(Ministry, "country", () => Country, { list: false });
leads(Ministry, "representatives", () => Official);
stored(Meeting, { id: ID, title: String, start: String });
leads(Meeting, "attendees", () => Actor);
stored(Statement, { id: ID, text: String, madeOn: String });

export const classes = { Official, Country, Ministry, Organization, Meeting, Statement };
