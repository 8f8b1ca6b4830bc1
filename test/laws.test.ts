import { describe, expect, test } from "@jest/globals";
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { type Class, Edge, Interface, type Model, Node, Property, Relationship } from "../src/mapping/declare.js";
import { checkModel, checkSchema } from "../src/mapping/laws.js";
import { Actor } from "../src/model/actor.js";
import { Fact } from "../src/model/fact.js";
import * as model from "../src/model/index.js";
import { Node as AnyNode } from "../src/model/node.js";
import { createSchema } from "../src/resolvers/schema.js";

/** The model with one more class, the first to be checked. */
function withNode(type: Class): Model {
  return { ...model, nodes: [type, ...model.nodes] };
}

const described = { description: "For a test.", implements: [Fact] };

describe("a class that breaks a law stops the start, with its name and the field's", () => {
  test("the model as it is breaks none", () => {
    expect(() => checkModel(model)).not.toThrow();
  });

  test("no decorator", () => {
    class Treaty extends AnyNode {}
    expect(() => checkModel(withNode(Treaty))).toThrow("Treaty: has no @Node");
  });

  test("no key", () => {
    @Node({ ...described, plural: "treaties" })
    class Treaty {}
    expect(() => checkModel(withNode(Treaty))).toThrow("Treaty.id: a node needs its key");
  });

  test("a fact without evidence", () => {
    @Node({ description: "For a test.", plural: "treaties" })
    class Treaty extends AnyNode {}
    expect(() => checkModel(withNode(Treaty))).toThrow("Treaty: is a fact without evidence");
  });

  test("an edge to a type that there is not", () => {
    @Node({ ...described, plural: "treaties" })
    class Treaty extends AnyNode {
      @Edge({ type: "SIGNED_BY", to: "Oficial", inverse: "signed", description: "Who signed." })
      signatories!: unknown;
    }
    expect(() => checkModel(withNode(Treaty))).toThrow("Treaty.signatories: leads to Oficial, which is no type");
  });

  test("an edge whose other end does not know it", () => {
    @Node({ ...described, plural: "treaties" })
    class Treaty extends AnyNode {
      @Edge({ type: "SIGNED_BY", to: "Official", inverse: "signed", description: "Who signed." })
      signatories!: unknown;
    }
    expect(() => checkModel(withNode(Treaty))).toThrow("Treaty.signatories: its inverse Official.signed is no edge");
  });

  test("an inverse that leads elsewhere", () => {
    @Node({ ...described, plural: "treaties" })
    class Treaty extends AnyNode {
      @Edge({ type: "ABOUT", direction: "IN", to: "Statement", inverse: "about", description: "Statements." })
      mentions!: unknown;
    }
    expect(() => checkModel(withNode(Treaty))).toThrow(
      "Treaty.mentions: its inverse Statement.about does not lead to Treaty",
    );
  });

  test("an inverse that points the same way, and one with other properties", () => {
    const edge = (options: object) => {
      @Node({ ...described, plural: "treaties", unions: ["Subject"] })
      class Treaty extends AnyNode {
        @Edge({
          type: "ABOUT",
          direction: "IN",
          to: "Statement",
          inverse: "about",
          description: "For a test.",
          ...options,
        })
        mentions!: unknown;
      }
      return withNode(Treaty);
    };
    expect(() => checkModel(edge({ direction: "OUT" }))).toThrow("Treaty.mentions: points the same way as its inverse");
    expect(() => checkModel(edge({ properties: "Attendance" }))).toThrow("Treaty.mentions: has other properties");
    expect(() => checkModel(edge({ properties: "Nothing" }))).toThrow(
      "Treaty.mentions: Nothing is no relationship class",
    );
    expect(() => checkModel(edge({ type: "about" }))).toThrow("Treaty.mentions: about is not UPPER_SNAKE");
  });

  test("a field without a description, with a reserved name, a list that is required", () => {
    const property = (name: string, options: object) => {
      class Treaty extends AnyNode {}
      Property({ description: "For a test.", ...options })(Treaty.prototype, name);
      Node({ ...described, plural: "treaties" })(Treaty);
      return withNode(Treaty);
    };
    expect(() => checkModel(property("title", { description: "" }))).toThrow("Treaty.title: has no description");
    expect(() => checkModel(property("statuses", {}))).toThrow("Treaty.statuses: cannot be the name of a field");
    expect(() => checkModel(property("parties", { list: true, required: true }))).toThrow(
      "Treaty.parties: a list is never null",
    );
  });

  test("names that two classes share", () => {
    @Node({ ...described, plural: "officials" })
    class Treaty extends AnyNode {}
    expect(() => checkModel(withNode(Treaty))).toThrow("Official: its plural officials is that of Treaty");
    @Node({ ...described, plural: "treaty" })
    class Treaty2 extends AnyNode {}
    Object.defineProperty(Treaty2, "name", { value: "Treaty" });
    expect(() => checkModel(withNode(Treaty2))).toThrow(
      "Treaty: its plural treaty is also the name of the single root field",
    );
  });

  test("a field of an interface or a union that is called as one of the members", () => {
    @Interface({ description: "For a test.", implements: [Fact] })
    class Signatory extends AnyNode {
      @Property({ description: "For a test." })
      treaty?: string;
    }
    @Node({ ...described, plural: "treaties" })
    class Treaty extends Signatory {}
    expect(() => checkModel({ ...withNode(Treaty), interfaces: [...model.interfaces, Signatory] })).toThrow(
      "Signatory.treaty: is also how a condition asks for its member Treaty",
    );
    @Node({ ...described, plural: "ids", unions: ["Subject"] })
    class Id extends AnyNode {}
    expect(() => checkModel(withNode(Id))).toThrow(".id: is also how a condition asks for its member Id");
  });

  test("every type of the schema is described, that of the questions too", () => {
    const { description } = createSchema().getQueryType()!;
    expect(description).toMatch(/one by its id/);
    const bare = new GraphQLSchema({
      query: new GraphQLObjectType({ name: "Query", fields: { one: { type: GraphQLString } } }),
    });
    expect(() => checkSchema(bare)).toThrow("Query: has no description");
  });

  test("a union that there is not", () => {
    @Node({ ...described, plural: "treaties", unions: ["Topics"] })
    class Treaty extends AnyNode {}
    expect(() => checkModel(withNode(Treaty))).toThrow("Treaty: is a member of Topics, which is no union");
  });

  test("interfaces and relationships are held to the same", () => {
    @Interface({ description: "", implements: [Fact] })
    class Signatory extends Actor {}
    expect(() => checkModel({ ...model, interfaces: [...model.interfaces, Signatory] })).toThrow(
      "Signatory: has no description",
    );
    @Relationship({ description: "" })
    class Signature extends Fact {}
    expect(() => checkModel({ ...model, relationships: [...model.relationships, Signature] })).toThrow(
      "Signature: has no description",
    );
  });
});
