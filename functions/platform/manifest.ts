import type { RouteTable } from './contract/route.ts';

/*
 * A manifest says, as data, what a capability is made of: functions, tables, queues, files, settings, cost. The stacks,
 * the roles, the routes, the bill and the checks are folds over all manifests (lib/capability.ts).
 */

/** A message is tried so many times before its job is closed, or it goes to the dead letters. */
export const ATTEMPTS = 3;

/** How often something happens: so many times per driver. `{ requests: 0.01 }` is once in a hundred HTTP requests. */
export type Rate = Readonly<Partial<Record<'requests' | 'ticks' | 'worlds' | 'minutes', number>>>;

export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem';

/** What a function may do with which table: the actions by the table's name without the prefix. */
export type TableAccess = Readonly<Record<string, readonly TableAction[]>>;

/** Topics that all capabilities may subscribe to: committed ticks, and generations of worlds that are served no more. */
export const commonTopics = ['tick-committed', 'world-removed'] as const;
export type TopicName = (typeof commonTopics)[number];

/** What invokes a function. */
export type Trigger =
  | {
      readonly kind: 'http';
      readonly routes: RouteTable;
      /** True for the one function that also answers what matches no operation of any. */
      readonly fallback?: true;
    }
  | {
      readonly kind: 'queue';
      /** A queue of the same manifest. */
      readonly queue: string;
      /** Messages that one invocation gets at most. */
      readonly batchSize: number;
      /** Its part of the executions that all queues may take together (the setting `concurrency`). */
      readonly weight: number;
    }
  /** Lambda invokes it for each message, three times at most; a message that fails each time is a dead letter. */
  | {
      readonly kind: 'topic';
      /** One that all may subscribe to, or one of the same manifest. */
      readonly topic: string;
      /** Only messages whose fields have one of these values. The others invoke nothing, and cost nothing. */
      readonly only?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly kind: 'every-minute'; readonly description: string };

/** Access to the files of a bucket of the same manifest, whose name the function gets in a variable. */
export interface FileAccess {
  readonly variable: string;
  readonly bucket: string;
  /** What the names of all its objects begin with, such as `reports/`. */
  readonly under: string;
  /** `ListBucket` is for the whole bucket, and what it takes to be told that an object is not there. */
  readonly actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject' | 'ListBucket')[];
}

export interface FunctionManifest {
  /** One sentence, shown beside the function in the console. */
  readonly description: string;
  /** The entry file, from the root of the project; it exports `handler`. */
  readonly entry: string;
  /** MB. A function has a whole virtual CPU at 1,769. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  readonly trigger: Trigger;
  /** Files of installed packages that lie in `assets/` beside the bundle, by their name there. */
  readonly assets?: Readonly<Record<string, string>>;
  /**
   * A folder of the project that lies beside the bundle under a name. It is built before the app is synthesized for a
   * deployment; the local host tells the function where that is.
   */
  readonly folder?: { readonly name: string; readonly from: string };
  readonly tables?: TableAccess;
  /** Queues that it sends to, of any manifest, by the variable that has the address. */
  readonly sends?: Readonly<Record<string, string>>;
  /** Topics that it publishes to, those of all or of the same manifest, by the variable that has the ARN. */
  readonly publishes?: Readonly<Record<string, string>>;
  readonly files?: FileAccess;
  /** Settings that it reads, by variable. */
  readonly settings?: Readonly<Record<string, string>>;
  /** True when it may put findings into words by the model of the settings. */
  readonly narrates?: boolean;
  /** Variable that has the address where machines get their tokens. */
  readonly tokenUrl?: string;
  /** Variable that has, as JSON, where people sign in for the console: issuer, client, scopes, origins. */
  readonly signIn?: string;
  /** Variable that has, as JSON, the queue of each capability that wants to hear of changes, see `Manifest.follows`. */
  readonly followers?: string;
  /**
   * The stack that it is in.
   * @default that of the manifest
   */
  readonly stack?: string;
  readonly cost: {
    /** Milliseconds of an invocation, on average, warm and cold together. */
    readonly milliseconds: number;
    readonly invocations: Rate;
  };
}

export interface TableManifest {
  /** True when items have `expiresAt`, the epoch second after which DynamoDB may remove them. */
  readonly expires?: boolean;
}

export interface QueueManifest {
  /** Seconds until a message whose worker died comes back: the worker's timeout at least. */
  readonly visibility: number;
  /** Seconds that a message which nobody could take is worth keeping. */
  readonly retention: number;
  /**
   * True when the worker closes the job of a message that has failed three times, instead of trying once more. What
   * can't be closed either, and what fails three times in other queues, goes to the dead letters.
   */
  readonly closes?: boolean;
  /** Seconds of waiting after which someone should look; the alarm is only for queues that have it. */
  readonly lateAfter?: number;
  /** Topics whose messages it takes, as they were published. */
  readonly topics?: readonly TopicName[];
}

/** A topic by which functions of one capability give work to each other: unlike a queue it costs nothing while idle. */
export interface TopicManifest {
  readonly displayName: string;
}

export interface BucketManifest {
  /** Days after which objects are removed, or the setting that says so; null: they stay until a function removes them. */
  readonly days: string | number | null;
  /** The name of the output that shows the bucket's name, and what it says. */
  readonly output: { readonly name: string; readonly description: string };
  readonly cost: {
    readonly item: string;
    readonly written: Rate;
    /** Bytes of one object. */
    readonly bytes: number;
    /** Times that an object is loaded. */
    readonly loads: number;
    /** Bytes that lie in a bucket whose objects stay. */
    readonly holds?: Rate;
  };
}

/** A column of a table that is queried by SQL. */
export interface CatalogueColumn {
  readonly name: string;
  /** As Hive names types, and Athena with it: `string`, `double`, `decimal(18,2)`, `timestamp`, `date`. */
  readonly type: string;
  readonly description: string;
}

/** A table of Parquet files that is queried by SQL, in parts by world. */
export interface CatalogueTable {
  readonly description: string;
  /** Where, in the folder `world=…/` of each world, a text has the addresses of its files, line by line. */
  readonly lists: string;
  readonly columns: readonly CatalogueColumn[];
}

/** Tables over the files of a capability for whoever asks by SQL: a database of the Glue catalogue, and Athena to ask. */
export interface CatalogueManifest {
  readonly description: string;
  /** The bucket of the same manifest in which the files are, and what the names of all its objects begin with. */
  readonly files: { readonly bucket: string; readonly under: string };
  /** The bucket of the same manifest in which Athena leaves results. */
  readonly results: string;
  /** The most bytes that one query may read: what it may cost. */
  readonly bytesPerQuery: number;
  readonly tables: Readonly<Record<string, CatalogueTable>>;
}

/** A setting of the deployment that belongs to one capability: a whole number, or the name of a time zone. */
export type SettingManifest = NumberSetting | TimeZoneSetting;

interface NumberSetting {
  /** Name of the environment variable that it may come from. */
  readonly variable: string;
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
  /** What is counted, such as `days`. */
  readonly unit: string;
}

interface TimeZoneSetting {
  readonly kind: 'time-zone';
  readonly variable: string;
  /** As the IANA names zones: `UTC`, `Europe/Zurich`. */
  readonly fallback: string;
}

/** Units of DynamoDB that work takes, beyond those of ticks and of plain reading. */
export interface UnitCost {
  readonly item: string;
  readonly price: 'writeUnits' | 'readUnits';
  readonly units: Rate;
  /** How the number comes about. */
  readonly basis: string;
}

export interface Manifest {
  /** The name of the capability, which is that of its folder. */
  readonly name: string;
  /** The stack of its functions, queues and buckets, without the prefix. */
  readonly stack: string;
  /** What the groups of its operations are about, by their tags, for the documents. */
  readonly tags?: Readonly<Record<string, string>>;
  /** By the name that the function is deployed under, without the prefix. */
  readonly functions: Readonly<Record<string, FunctionManifest>>;
  /** By name, without the prefix. All have the keys `pk` and `sk` and can be restored to any second. */
  readonly tables?: Readonly<Record<string, TableManifest>>;
  readonly queues?: Readonly<Record<string, QueueManifest>>;
  /** By name, without the prefix. */
  readonly topics?: Readonly<Record<string, TopicManifest>>;
  readonly buckets?: Readonly<Record<string, BucketManifest>>;
  /** By name, without the prefix. */
  readonly catalogues?: Readonly<Record<string, CatalogueManifest>>;
  /** By context name. */
  readonly settings?: Readonly<Record<string, SettingManifest>>;
  /** The queue of its own in which it wants to be told of changes of rows. */
  readonly follows?: string;
  readonly costs?: readonly UnitCost[];
}
