// Does jobs a few at a time, in the order they came.
export class Queue {
  constructor(most, onIdle) {
    this.most = most;
    this.onIdle = onIdle;
    this.waiting = [];
    this.running = 0;
  }

  add(job) {
    this.waiting.push(job);
    this.next();
  }

  async next() {
    if (this.running >= this.most || !this.waiting.length) return;
    this.running += 1;
    try {
      await this.waiting.shift()();
    } finally {
      this.running -= 1;
      if (!this.running && !this.waiting.length) this.onIdle();
      this.next();
    }
  }
}
