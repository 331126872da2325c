// A slow machine, for finding tests that pass on a fast one only. `LICENTIA_SLOW=4` makes the
// processor of every page four times slower, and its engine be heard a tenth of a second late.

const TIMES = Number(process.env.LICENTIA_SLOW ?? 1);
const LATE_MS = 25 * TIMES;

/** Makes a page slow, if that is asked for. */
export async function slowDown(page) {
  if (TIMES === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES });
  await page.addInitScript((late) => {
    globalThis.Worker = class extends Worker {
      #ended = false;

      set onmessage(hear) {
        super.onmessage = (event) => setTimeout(() => this.#ended || hear(event), late);
      }

      terminate() {
        this.#ended = true;
        super.terminate();
      }
    };
  }, LATE_MS);
}
