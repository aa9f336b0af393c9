/** A received message. */
export interface Message {
  id: string;
  body: string;
  /** Message attributes as they were sent, as JSON. */
  attributes: string;
  /** Milliseconds since the epoch. */
  sent: number;
  firstReceived: number;
  receives: number;
  receipt: string;
  /** The source queue of a dead letter. */
  source?: string;
}
