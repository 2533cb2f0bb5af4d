import { describe, expect, test } from 'vitest';
import { contentType } from '../../../../main/app/web/contentType';
import { inside, pageUrl, pathFor, roleOf } from '../../../../main/app/web/location';

test('a role has a host of its own', () => {
  expect(pageUrl('compute', '?gpu=none')).toBe('app://compute/?gpu=none');
  expect(roleOf('app://compute/assets/x.js')).toBe('compute');
});

test.each(['https://stage/', 'app://presenter/', 'app:///', 'file:///stage.html', 'nonsense', ''])('%j is no page of ours', (url) => {
  expect(roleOf(url)).toBe(null);
});

describe('a path', () => {
  test.each([
    ['/', 'stage.html'],
    ['', 'stage.html'],
    ['/stage.html', 'stage.html'],
    ['/assets/x.js', 'assets/x.js'],
    ['/assets//x%20y.js', 'assets/x y.js'],
  ])('%j is %j', (pathname, path) => {
    expect(pathFor('stage', pathname)).toBe(path);
  });

  test.each(['/compute.html', '/Compute.HTML', '/../x', '/a/../../x', '/%2e%2e/x', '/a/%2e%2e%2fx', '/..%5cx', '/a\0b', '/%00', '/%', '/./x'])('%j leads nowhere', (pathname) => {
    expect(pathFor('stage', pathname)).toBe(null);
  });

  test('to the stage is not open to the compute page', () => {
    expect(pathFor('compute', '/stage.html')).toBe(null);
    expect(pathFor('compute', '/')).toBe('compute.html');
  });
});

test('a file outside the folder is not found', () => {
  expect(inside('/pages', 'assets/x.js')).toBe('/pages/assets/x.js');
  expect(inside('/pages', '../secret')).toBe(null);
  expect(inside('/pages', '../pages2/x')).toBe(null);
  expect(inside('/pages', '.')).toBe(null);
});

test.each([['x.wasm', 'application/wasm'], ['x.WASM', 'application/wasm'], ['x.bin', 'application/octet-stream'], ['x.woff2', 'font/woff2'], ['x.js', 'text/javascript; charset=utf-8'], ['x.exe', 'application/octet-stream']])('%s is served as %s', (path, type) => {
  expect(contentType(path)).toBe(type);
});
