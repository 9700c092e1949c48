import { CHROME_ARGS, findHeadlessShell } from './support/chrome.mjs';
import { chromium } from 'playwright-core';
import { serve } from './support/server.mjs';
const s = await serve(process.cwd()+'/dist/demo');
const b = await chromium.launch({executablePath: await findHeadlessShell(), args: CHROME_ARGS});
for (const w of [1366, 900]) {
const p = await b.newPage({viewport:{width:w,height:625}, locale:'zh-CN'});
await p.goto(s.url+'docs/zh/dabiao-entry.html'); await p.waitForTimeout(1500);
console.log(w, await p.evaluate(async () => { const out=[]; const h=document.querySelector('.head'); out.push(h.getBoundingClientRect().height);
 for (let y=0;y<6000;y+=30){ scrollTo(0,y); await new Promise(r=>requestAnimationFrame(r)); const r=h.getBoundingClientRect(); for (const x of [30,300,600]) for (const dy of [4, 25, r.height-3]) { const e=document.elementFromPoint(x,r.top+dy); if(!h.contains(e)) out.push([y,x,dy,e?.tagName]);}} return out.slice(0,6).concat(out.length); }));
await p.screenshot({path:'/tmp/shots/md-head.png'});
}
await b.close(); await s.close();
