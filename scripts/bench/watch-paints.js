/*
 * Runs in the page before the application: notes when the first picture of the map has colours, and the largest
 * contentful paint so far. Plain JavaScript, handed to the browser as it stands.
 */
{
  const marks = (window.marks = {});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) marks.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });

  const hasColours = (canvas) => {
    if (!canvas || canvas.width === 0) return false;
    const small = document.createElement('canvas');
    small.width = small.height = 32;
    const context = small.getContext('2d');
    context.drawImage(canvas, 0, 0, 32, 32);
    return context.getImageData(0, 0, 32, 32).data.some((value) => value !== 0);
  };
  const look = () => {
    if (hasColours(document.querySelector('.first canvas'))) marks.firstMap = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
