/** The reading root fields of every class: one by id, a page of all; and any node by its id. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Extensions, ID, Info, Query, Resolver } from "type-graphql";
import type { DeclaredTypes, Root } from "../mapping/build.js";
import type { Class } from "../mapping/declare.js";
import { EXTENSION, fieldNameOf, prefixOf, type RootExtension } from "../mapping/mapping.js";

/** What a reading resolver needs of the request: the answer that the planner made, by response key. */
export interface AnswerContext {
  readonly answer?: Readonly<Record<string, unknown>>;
}

/** A resolver class for each type that has root fields, and one for `node` and `nodes`. */
export function readingResolvers(types: DeclaredTypes): Class[] {
  return [
    ...types.roots.flatMap((root) => (root.concrete ? [pageOf(types, root), oneOf(root)] : [pageOf(types, root)])),
    anyNode(types),
  ];
}

function oneOf(root: Root): Class {
  const name = fieldNameOf(root.name);
  @Resolver()
  class One {
    @Query(() => root.type, { name, nullable: true, description: `One ${root.name} by its id; null if there is none.` })
    @Extensions(reads({ kind: "one", type: root.name }))
    one(
      @Arg("id", () => ID, { description: `The id, as \`${prefixOf(root.name)}…\`.` }) _id: string,
      @Ctx() context: AnswerContext,
      @Info() info: GraphQLResolveInfo,
    ): unknown {
      return answered(context, info);
    }
  }
  return One;
}

function pageOf(types: DeclaredTypes, root: Root): Class {
  @Resolver()
  class Page {
    @Query(() => root.connection, { name: root.plural, description: `${root.description} All of them, page by page.` })
    @Extensions(reads({ kind: "page", type: root.name }))
    page(@Ctx() context: AnswerContext, @Info() info: GraphQLResolveInfo, ..._arguments: unknown[]): unknown {
      return answered(context, info);
    }
  }
  types.connectionArguments(Page.prototype, "page", types.inputs.where(root.name), types.inputs.order(root.name), 2);
  return Page;
}

function anyNode(types: DeclaredTypes): Class {
  const node = () => types.typeOf("Node") as Class;
  @Resolver()
  class Any {
    @Query(node, { nullable: true, description: "Anything in the graph by its id; null if there is none." })
    @Extensions(reads({ kind: "one", type: "Node" }))
    node(
      @Arg("id", () => ID, { description: "The id, as `country:fra`." }) _id: string,
      @Ctx() context: AnswerContext,
      @Info() info: GraphQLResolveInfo,
    ): unknown {
      return answered(context, info);
    }

    @Query(() => [node()], {
      nullable: "items",
      description: "What has these ids, in their order; null in the place of an id that nothing has.",
    })
    @Extensions(reads({ kind: "several", type: "Node" }))
    nodes(
      @Arg("ids", () => [ID], { description: "The ids; at most 500." }) _ids: readonly string[],
      @Ctx() context: AnswerContext,
      @Info() info: GraphQLResolveInfo,
    ): unknown {
      return answered(context, info);
    }
  }
  return Any;
}

function reads(root: RootExtension["root"]): Record<string, RootExtension> {
  return { [EXTENSION]: { root } };
}

function answered(context: AnswerContext, info: GraphQLResolveInfo): unknown {
  return context.answer?.[info.path.key];
}
