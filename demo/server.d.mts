/** A server that is running. */
export interface DemoServer {
  /** Its address, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export function startServer(options?: { readonly port?: number }): Promise<DemoServer>;
