import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { listenOnFreePort, pickOne } from '@moim/testing';

/** The faults of the proxy, and how often each occurred. */
type Fault = keyof typeof none;

const none = {
  throttled: 0,
  failedBefore: 0,
  failedAfter: 0,
  cutBefore: 0,
  cutAfter: 0,
  silentAfter: 0,
  cancelled: 0,
  partial: 0,
  emptyPage: 0,
  shortPage: 0,
};

export interface FaultProxy {
  readonly url: string;
  readonly faults: Record<Fault, number>;
  /** The fraction of requests that meet a fault, from 0 to 1. */
  share: number;
  /**
   * Waits until no request that contains this text is in flight, including those whose sender has timed out.
   */
  quiet(text: string): Promise<void>;
  close(): void;
}

interface ProxiedResponse {
  readonly status: number;
  readonly body: string;
}

/**
 * A proxy in front of DynamoDB that fails as networks and DynamoDB sometimes do: throttles requests, loses responses
 * after the work was done, cancels transactions, leaves parts of batches unprocessed, and returns empty and short
 * pages.
 */
export async function startFaultProxy(target: string, random: () => number): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const proxy = { share: 0, faults: { ...none } };
  const underWay = new Set<{ readonly body: string }>();
  const server = createServer(async (incoming, outgoing) => {
    const body = await read(incoming);
    const fault = random() < proxy.share ? faultFor(operationOf(incoming), random) : undefined;
    if (fault !== undefined) proxy.faults[fault] += 1;
    await respond(fault, incoming, body, outgoing);
  });
  const url = await listenOnFreePort(server);
  return Object.assign(proxy, {
    url,
    async quiet(text: string) {
      // The request must be read before the proxy can respond.
      do await wait(20);
      while ([...underWay].some(({ body }) => body.includes(text)));
    },
    close: () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  });

  async function respond(
    fault: Fault | undefined,
    incoming: IncomingMessage,
    body: string,
    outgoing: ServerResponse,
  ) {
    const pass = async (changed = body) => {
      const passing = { body: changed };
      underWay.add(passing);
      return forward(target, agent, incoming, changed).finally(() => underWay.delete(passing));
    };
    switch (fault) {
      case 'throttled':
        return send(
          outgoing,
          refusal(400, pickOne(random, 'ThrottlingException', 'ProvisionedThroughputExceededException')),
        );
      case 'failedBefore':
        return send(outgoing, refusal(500, 'InternalServerError'));
      case 'cutBefore':
        return outgoing.destroy();
      case 'cancelled':
        return send(outgoing, cancellation(JSON.parse(body).TransactItems.length));
      case 'emptyPage':
        return send(outgoing, emptyPage(JSON.parse(body), await pass()));
      case 'partial':
        return send(outgoing, await partly(JSON.parse(body), pass));
      case 'shortPage':
        return send(outgoing, await pass(JSON.stringify({ ...JSON.parse(body), Limit: 1 })));
      case 'failedAfter':
        await pass();
        return send(outgoing, refusal(500, 'InternalServerError'));
      case 'cutAfter':
        await pass();
        return outgoing.destroy();
      case 'silentAfter':
        await pass();
        return undefined;
      default:
        return send(outgoing, await pass());
    }
  }
}

function faultFor(operation: string, random: () => number): Fault {
  const general: [Fault, ...Fault[]] = ['throttled', 'failedBefore', 'failedAfter', 'cutBefore', 'cutAfter'];
  // Rare, because each makes its request wait for a timeout.
  if (random() < 0.02) return 'silentAfter';
  if (operation === 'TransactWriteItems') return pickOne(random, ...general, 'cancelled', 'cancelled');
  if (operation.startsWith('Batch')) return pickOne(random, ...general, 'partial', 'partial', 'partial');
  if (operation === 'Query') return pickOne(random, ...general, 'emptyPage', 'shortPage', 'shortPage');
  return pickOne(random, ...general);
}

function operationOf({ headers }: IncomingMessage): string {
  return String(headers['x-amz-target']).split('.').at(-1) ?? '';
}

function refusal(status: number, name: string, members: object = {}): ProxiedResponse {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...members };
  return { status, body: JSON.stringify(body) };
}

function cancellation(actions: number): ProxiedResponse {
  const CancellationReasons = Array.from({ length: actions }, (_, index) => ({
    Code: index === 0 ? 'TransactionConflict' : 'None',
  }));
  return refusal(400, 'TransactionCanceledException', { CancellationReasons });
}

/** An empty page. The first page has no position to continue from, and so stays whole. */
function emptyPage(
  { ExclusiveStartKey }: { ExclusiveStartKey?: object },
  whole: ProxiedResponse,
): ProxiedResponse {
  if (ExclusiveStartKey === undefined) return whole;
  return {
    status: 200,
    body: JSON.stringify({ Items: [], Count: 0, ScannedCount: 0, LastEvaluatedKey: ExclusiveStartKey }),
  };
}

/** Processes the first request of a batch and returns the others as unprocessed. */
async function partly(
  { RequestItems }: { RequestItems: Record<string, object[] | { Keys: object[] }> },
  pass: (body: string) => Promise<ProxiedResponse>,
): Promise<ProxiedResponse> {
  const [[table, requests] = ['', []]] = Object.entries(RequestItems);
  if (Array.isArray(requests)) {
    const answer = await pass(JSON.stringify({ RequestItems: { [table]: requests.slice(0, 1) } }));
    const UnprocessedItems = requests.length > 1 ? { [table]: requests.slice(1) } : {};
    return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), UnprocessedItems }) };
  }
  const { Keys, ...more } = requests;
  const answer = await pass(
    JSON.stringify({ RequestItems: { [table]: { ...more, Keys: Keys.slice(0, 1) } } }),
  );
  const UnprocessedKeys = Keys.length > 1 ? { [table]: { ...more, Keys: Keys.slice(1) } } : {};
  return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), UnprocessedKeys }) };
}

function forward(
  target: string,
  agent: Agent,
  { headers }: IncomingMessage,
  body: string,
): Promise<ProxiedResponse> {
  return new Promise((resolve, reject) => {
    const passed = { ...headers, 'content-length': Buffer.byteLength(body) };
    const outgoing = request(target, { method: 'POST', agent, headers: passed }, async (answer) =>
      resolve({ status: answer.statusCode ?? 0, body: await read(answer) }),
    );
    outgoing.on('error', reject).end(body);
  });
}

async function read(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(outgoing: ServerResponse, { status, body }: ProxiedResponse): void {
  outgoing
    .writeHead(status, {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
