/** The part of serverless-offline that runs functions: its published entry `serverless-offline/lambda`. */
declare module 'serverless-offline/lambda' {
  interface LambdaFunction {
    setEvent(event: unknown): void;
    setClientContext(clientContext: unknown): void;
    runHandler(): Promise<unknown>;
    cleanup(): Promise<void>;
  }

  interface FunctionDefinition {
    name: string;
    handler: string;
    runtime: string;
    /** Seconds, from which the handler's context counts down. */
    timeout: number;
    environment: Record<string, string>;
  }

  interface Project {
    service: { service: string; provider: { region: string; environment: Record<string, string> } };
    config: { serverlessPath: string; servicePath: string };
    serviceDir: string;
  }

  interface Options {
    host: string;
    lambdaPort: number;
    noTimeout: boolean;
  }

  // biome-ignore lint/style/noDefaultExport: the package exports it this way
  export default class Lambda {
    constructor(serverless: Project, options: Options);
    create(functions: { functionKey: string; functionDefinition: FunctionDefinition }[]): void;
    get(functionKey: string): LambdaFunction;
    cleanup(): Promise<void>;
  }
}
