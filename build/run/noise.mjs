// @ts-check
import { Transform } from 'node:stream';

/** How Chromium begins a message: `[pid:thread:date/time:ERROR:bus.cc(407)] `, newer `…:ERROR:dbus/bus.cc:407] `. */
const HEAD = String.raw`^\[\d+:(?:\d+:)?\d+\/[\d.]+:(?:ERROR|WARNING|INFO):(?:[\w/]+\/)?`;

/** Messages that a machine without a desktop or a graphics card always gets and that mean nothing for the app. */
const HARMLESS = [
  message('bus', 'Failed to connect to the bus'),
  message('object_proxy', 'Failed to call method'),
  message('viz_main_impl', 'Exiting GPU process due to errors during initialization'),
  message('vaapi_wrapper', ''),
  message('gpu_memory_buffer_support_x11', 'dri3 extension not supported'),
  // Advice about speed, of which software drawing earns plenty.
  message('gl_utils', String.raw`\[\.WebGL-\w+\]GL Driver Message \(OpenGL, Performance,`),
  // While a window closes on a machine that draws in software.
  message('shared_image_interface_proxy', 'Buffer handle is null'),
  message('one_copy_raster_buffer_provider', "Creation of StagingBuffer's SharedImage failed"),
];

/**
 * @param {string} file - of Chromium's source, without its ending
 * @param {string} text - the message's beginning, as a regular expression
 */
function message(file, text) {
  return new RegExp(`${HEAD}${file}\\.cc(?:\\(\\d+\\)|:\\d+)\\] ${text}`);
}

/**
 * Whether a line on standard error is one of Chromium's that mean nothing.
 *
 * @param {string} line
 */
export function isNoise(line) {
  return HARMLESS.some((pattern) => pattern.test(line));
}

/**
 * A stream that lets everything through but Chromium's harmless messages. What cannot be one is not held back.
 *
 * @returns {Transform}
 */
export function withoutNoise() {
  let rest = '';
  return new Transform({
    decodeStrings: false,
    /** @param {string} chunk */
    transform(chunk, _encoding, done) {
      const lines = (rest + chunk).split(/(?<=[\r\n])/);
      const last = lines.at(-1) ?? '';
      const open = last.startsWith('[') && !/[\r\n]$/.test(last);
      rest = open ? last : '';
      done(null, (open ? lines.slice(0, -1) : lines).filter((line) => !isNoise(line)).join(''));
    },
    flush(done) {
      done(null, isNoise(rest) ? '' : rest);
    },
  });
}
