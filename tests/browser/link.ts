// The line between a site and its hub: as slow as it is said to be, and cut when it is told.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const TICK = 50; // ms

export class Link {
  private readonly server: Server;
  private sockets = new Set<Socket>();
  private isCut = false;
  private from = Date.now();
  private allowed = 0;
  bytesPerSecond = Infinity;
  carried = 0; // bytes, both ways

  constructor(port: number) {
    this.server = createServer((near) => {
      if (this.isCut) {
        near.destroy();
        return;
      }
      const far = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(one);
        one.on('data', (data: Buffer) => this.carry(one, other, data));
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
      }
    });
  }
  // Where the site calls.
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }
  mend(bytesPerSecond = Infinity): void {
    this.isCut = false;
    this.bytesPerSecond = bytesPerSecond;
  }
  close(): void {
    this.cut();
    this.server.close();
  }

  private carry(from: Socket, to: Socket, data: Buffer): void {
    from.pause();
    const pass = (at: number) => {
      if (to.destroyed) return;
      const now = Date.now();
      this.allowed = Math.min(this.allowed + ((now - this.from) / 1000) * this.bytesPerSecond, Math.max(this.bytesPerSecond, 1));
      this.from = now;
      const end = Math.min(data.length, at + Math.floor(Math.min(this.allowed, data.length)));
      if (end > at) {
        to.write(data.subarray(at, end));
        this.carried += end - at;
        this.allowed -= end - at;
      }
      if (end < data.length) setTimeout(() => pass(end), TICK);
      else from.resume();
    };
    pass(0);
  }
}
