/** The reading root fields of every class: one by id, a page of all; and any node by its id. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Extensions, ID, Info, Query, Resolver } from "type-graphql";
import type { DeclaredTypes, Root } from "../mapping/build.js";
import type { Class } from "../mapping/declare.js";
import { EXTENSION, fieldNameOf, prefixOf, type RootExtension } from "../mapping/mapping.js";
import type { TypeReference } from "../mapping/register.js";
import { MOST_ALIKE, MOST_CHARACTERS, MOST_FOUND, MOST_WORDS } from "../planner/words.js";

/** What a reading resolver needs of the request: the answer that the planner made, by response key. */
export interface AnswerContext {
  readonly answer?: Readonly<Record<string, unknown>>;
}

/** A resolver class for each type that has root fields, and one for `node` and `nodes`. */
export function readingResolvers(types: DeclaredTypes): Class[] {
  return [
    ...types.roots.flatMap((root) => (root.concrete ? [pageOf(types, root), oneOf(root)] : [pageOf(types, root)])),
    anyNode(types),
    ...(types.searched ? [search(types, types.searched)] : []),
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

function search(types: DeclaredTypes, searched: TypeReference): Class {
  const found = types.connectionOf("Node");
  @Resolver()
  class Search {
    @Query(() => found, {
      description: `Whatever has these words in its name, official name, aliases, title, text or quote, the nearest first; capitals and Latin accents make no difference. A possibility is found beside what was held: ask for \`status\`. Of more than ${MOST_FOUND.toLocaleString("en-US")}, whatever their type, only the nearest are listed and counted.`,
    })
    @Extensions(reads({ kind: "search", type: "Node" }))
    search(
      _text: string,
      _types: readonly string[] | undefined,
      @Ctx() context: AnswerContext,
      @Info() info: GraphQLResolveInfo,
      ..._arguments: unknown[]
    ): unknown {
      return answered(context, info);
    }
  }
  // As decorators they would stand in the schema the other way round.
  Arg("text", () => String, {
    description: `Words, all of which must be there, whole or as the beginning of a longer one (from three letters on): \`lavrov syria\`. \`lavrow~\` finds what is spelled alike as well (from four letters on), \`"siege of aleppo"\` the words in this order. Words as \`the\`, \`and\`, \`not\` are passed over. At most ${MOST_WORDS} words, ${MOST_ALIKE} of them with a \`~\`; at most ${MOST_CHARACTERS} characters.`,
  })(Search.prototype, "search", 0);
  Arg("types", () => [searched] as unknown as Class[], {
    nullable: true,
    description: "Only of these types; of all unless told.",
  })(Search.prototype, "search", 1);
  types.pageArguments(Search.prototype, "search", 4);
  return Search;
}

function reads(root: RootExtension["root"]): Record<string, RootExtension> {
  return { [EXTENSION]: { root } };
}

function answered(context: AnswerContext, info: GraphQLResolveInfo): unknown {
  return context.answer?.[info.path.key];
}
