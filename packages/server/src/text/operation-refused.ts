/** An operation cannot be done as asked; the message is one Chinese sentence for the person at the terminal. */
export class OperationRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperationRefused';
  }
}
