import type { StageProperties } from '../template/app.ts';

/** A token bucket: `burst` tokens at most, refilled at `rate` per second. */
export class TokenBucket {
  readonly #rate: number;
  readonly #burst: number;
  #tokens: number;
  #refilledAt: number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(rate: number, burst: number, now: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#tokens = burst;
    this.#refilledAt = now;
  }

  /** Takes one token; false when there is none. */
  take(now: number): boolean {
    const earned = ((now - this.#refilledAt) / 1000) * this.#rate;
    this.#tokens = Math.min(this.#burst, this.#tokens + earned);
    this.#refilledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** The stage's throttling, per route. @returns false when the request is one too many */
export function createThrottle(stage: StageProperties | undefined): (routeKey: string, now: number) => boolean {
  const buckets = new Map<string, TokenBucket>();
  return (routeKey, now) => {
    const settings = { ...stage?.DefaultRouteSettings, ...stage?.RouteSettings[routeKey] };
    const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings;
    if (rate === undefined || burst === undefined) return true;
    const bucket = buckets.get(routeKey) ?? new TokenBucket(rate, burst, now);
    buckets.set(routeKey, bucket);
    return bucket.take(now);
  };
}
