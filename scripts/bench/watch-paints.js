/*
 * Runs in the page before the application and notes the largest contentful paint so far. Plain JavaScript, handed to the
 * browser as it stands.
 */
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.largestPaint = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
