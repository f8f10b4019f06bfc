// Replaces the static curves by charts that zoom and tell values. Without this file the pictures stay.
(() => {
  if (typeof echarts === 'undefined') return;
  const figures = [...document.querySelectorAll('figure.plot')].filter(figure => figure.querySelector('script'));
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  // The stylesheet owns the colours; an element of the right class tells what they are now.
  const colour = (cssClass, property) => {
    const probe = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    probe.setAttribute('class', cssClass);
    document.body.append(probe);
    const value = getComputedStyle(probe)[property];
    probe.remove();
    return value;
  };
  const number = value => value === null || value === undefined ? '–' : Number(value.toPrecision(5)).toString();

  const option = data => {
    const ink = colour('probe-ink', 'color'), muted = colour('probe-muted', 'color');
    const grid = colour('probe-grid', 'color'), page = colour('probe-page', 'color');
    const all = data.curves.flatMap(curve => [...curve.low, ...curve.high, curve.reported]).filter(value => value !== null);
    const low = Math.min(...all), high = Math.max(...all);
    const log = low > 0 && high / low >= 100;
    const length = Math.max(...data.curves.map(curve => curve.mean.length));
    const epochs = Array.from({ length }, (_, index) => String(1 + index * data.stride));
    const series = [];
    data.curves.forEach((curve, index) => {
      const line = colour(data.curves.length > 8 ? 'g' + Math.round(index * 11 / (data.curves.length - 1)) : 's' + index, 'color');
      const points = curve.mean;
      series.push({
        name: String(index), type: 'line', data: points, symbol: 'circle', symbolSize: 5, showSymbol: points.length < 2,
        lineStyle: { width: 2, color: line, type: 'solid' }, itemStyle: { color: line }, z: 3,
        emphasis: { focus: data.curves.length > 2 ? 'series' : 'none' }
      });
      if (curve.reported !== null) {
        series.push({ name: String(index), type: 'line', data: points.map(() => curve.reported), symbol: 'none', silent: true,
          lineStyle: { width: 1.5, color: line, type: [2, 4] }, tooltip: { show: false }, z: 2 });
      }
      if (data.curves.length > 6) return;
      if (log) {
        // Stacks, which draw the band, need a linear axis.
        const edge = { type: 'line', name: String(index), symbol: 'none', silent: true,
          lineStyle: { width: 1, color: line, opacity: 0.4 }, tooltip: { show: false }, z: 1 };
        series.push({ ...edge, data: curve.low });
        series.push({ ...edge, data: curve.high });
      } else {
        const band = { type: 'line', name: String(index), stack: 'band' + index, symbol: 'none', silent: true,
          lineStyle: { opacity: 0 }, tooltip: { show: false }, z: 1 };
        series.push({ ...band, data: curve.low });
        series.push({ ...band, areaStyle: { color: line, opacity: 0.16 },
          data: curve.high.map((value, epoch) => value === null ? null : value - curve.low[epoch]) });
      }
    });
    const axis = { axisLabel: { color: muted, fontSize: 12 }, axisLine: { lineStyle: { color: muted } },
      splitLine: { lineStyle: { color: grid } }, nameTextStyle: { color: muted, fontSize: 12 } };
    return {
      animation: !still.matches, animationDuration: 250, textStyle: { fontFamily: 'system-ui, sans-serif' },
      grid: { left: 8, right: 16, top: 24, bottom: 30, containLabel: true },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', backgroundColor: page, borderColor: grid,
        textStyle: { color: ink, fontSize: 12 }, confine: true,
        formatter: items => {
          const seen = new Set();
          const lines = items.filter(item => !seen.has(item.seriesName) && seen.add(item.seriesName)).map(item => {
            const curve = data.curves[Number(item.seriesName)];
            const epoch = item.dataIndex;
            const range = curve.low[epoch] === curve.high[epoch] ? ''
              : `  (${number(curve.low[epoch])} to ${number(curve.high[epoch])})`;
            return `${(curve.name || 'mean').slice(0, 60)}: ${number(curve.mean[epoch])}${data.unit && ' ' + data.unit}${range}`;
          });
          return [`epoch ${items[0].axisValue}`, ...lines].join('\n');
        }
      },
      legend: { show: false },
      dataZoom: [{ type: 'inside', zoomOnMouseWheel: 'ctrl' }],
      toolbox: { right: 4, top: -6, itemSize: 13, iconStyle: { borderColor: muted },
        feature: { dataZoom: { yAxisIndex: 'none', title: { zoom: 'Zoom', back: 'Back' } }, restore: { title: 'Reset' } } },
      xAxis: { ...axis, type: 'category', boundaryGap: false, data: epochs, name: 'epoch', nameLocation: 'middle',
        nameGap: 26, splitLine: { show: false } },
      yAxis: { ...axis, type: log ? 'log' : 'value', scale: true, name: data.unit, nameLocation: 'end' },
      series
    };
  };

  const drawn = [];
  const draw = figure => {
    const data = JSON.parse(figure.querySelector('script').textContent);
    if (data.curves.every(curve => curve.mean.length < 2)) return;
    const canvas = figure.querySelector('.canvas');
    const live = document.createElement('div');
    live.className = 'live';
    live.setAttribute('role', 'img');
    live.setAttribute('aria-label', canvas.querySelector('svg').getAttribute('aria-label'));
    canvas.append(live);
    const chart = echarts.init(live, null, { renderer: 'canvas' });
    chart.setOption(option(data));
    figure.classList.add('interactive');
    figure.querySelectorAll('.legend li').forEach((item, index) => {
      const toggle = document.createElement('button');
      toggle.type = 'button';
      toggle.setAttribute('aria-pressed', 'true');
      toggle.append(...item.childNodes);
      toggle.addEventListener('click', () => {
        const on = toggle.getAttribute('aria-pressed') !== 'true';
        toggle.setAttribute('aria-pressed', String(on));
        chart.dispatchAction({ type: on ? 'legendSelect' : 'legendUnSelect', name: String(index) });
      });
      // One of many lines is found by its name.
      const mark = type => () => chart.dispatchAction({ type, seriesName: String(index) });
      ['mouseenter', 'focus'].forEach(event => toggle.addEventListener(event, mark('highlight')));
      ['mouseleave', 'blur'].forEach(event => toggle.addEventListener(event, mark('downplay')));
      item.append(toggle);
    });
    drawn.push({ chart, data });
  };

  const watch = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    watch.unobserve(entry.target);
    draw(entry.target);
  }), { rootMargin: '200px' });
  figures.forEach(figure => watch.observe(figure));
  addEventListener('resize', () => drawn.forEach(({ chart }) => chart.resize()));
  const repaint = () => drawn.forEach(({ chart, data }) => chart.setOption(option(data)));
  document.addEventListener('reprise-theme', repaint);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
})();
