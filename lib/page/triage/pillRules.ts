/** The style of the pill and of what opens above it. Texts are drawn from attributes, so that they are no text in the page. */
const rules = `
:host{all:initial!important;display:contents!important}
.box,.box *{all:unset;box-sizing:border-box}
.box{position:fixed;inset-block-end:16px;inset-inline-end:16px;display:flex;flex-direction:column;align-items:end;gap:8px;width:min(440px,100vw - 32px);font:400 13px/1.35 system-ui,sans-serif;color:var(--ink);pointer-events:none}
.box:not(:popover-open),.box::backdrop{display:none}
.pill,.menu,.over{pointer-events:auto}
.box>*{background:var(--back);box-shadow:0 0 0 1px var(--edge),0 4px 14px #0004;border-radius:10px}
.box [hidden]{display:none}
[data-t]::before{content:attr(data-t)}
[data-t],.over *{unicode-bidi:plaintext}
.pill{position:relative;width:288px;max-width:100%;height:46px}
.in{position:absolute;inset:0;display:flex;align-items:stretch;contain:strict;border-radius:10px}
.main{flex:1;min-width:0;display:flex;flex-direction:column;justify-content:center;padding-inline-start:14px}
.main b,.main i{display:block;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;text-align:start}
.main b{font-weight:600}
.main i{font-size:12px;line-height:16px;color:var(--quiet)}
.main i[data-t=""]{display:none}
.ended .main b{font-size:12px;line-height:16px;white-space:normal}
button{cursor:pointer;border-radius:8px}
.pill button:hover,.menu button:hover{background:var(--over)}
button:focus-visible{outline:2px solid var(--focus);outline-offset:-2px}
.more{width:40px;display:grid;place-items:center}
.more::before{content:"";width:10px;height:6px;background:var(--quiet);clip-path:polygon(50% 0,100% 100%,0 100%)}
.all{display:grid;place-items:center;padding-inline:8px;font-size:12px;font-weight:600;color:var(--focus)}
.menu,.over{z-index:1;overflow:auto;overscroll-behavior:contain;max-height:calc(100dvh - 86px)}
.menu{display:flex;flex-direction:column;width:288px;max-width:100%;padding:6px}
.menu>*{flex:none}
:is(.menu,.all):not(.seen){--focus:var(--quiet);color:var(--quiet)}
.menu>span,.menu>em{padding:4px 8px;font-size:12px;color:var(--quiet)}
.menu button{min-height:30px;padding:5px 8px}
.menu>button[aria-pressed]{padding-inline-end:28px;position:relative}
.menu>[aria-pressed=true]::after{content:"";position:absolute;inset-block-start:9px;inset-inline-end:10px;width:12px;height:12px;background:var(--focus);clip-path:polygon(8% 55%,20% 43%,40% 63%,80% 20%,93% 32%,40% 87%)}
.row{display:flex;gap:4px;padding-inline:8px}
.row button{flex:1;text-align:center;box-shadow:inset 0 0 0 1px var(--edge)}
.row [aria-pressed=true]{color:var(--focus);box-shadow:inset 0 0 0 2px var(--focus)}
.over{height:min(60vh,440px);width:440px;max-width:100%;padding:12px 16px;user-select:text}
.aside{position:fixed;inset-block-end:70px;inset-inline-start:16px}
.over b{display:block;font-weight:600;margin-block-end:6px}
.over p{display:block;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.5}
.over div{display:flex;gap:12px;padding-block:2px}
.over kbd{width:72px;flex:none;font-weight:600}
.toast{max-width:440px;border-block:9px solid var(--back);padding-inline:14px;white-space:pre-wrap;overflow-wrap:anywhere;max-height:calc(8.1em + 18px);overflow:hidden}
.toast:not([data-t]),.toast[data-t=""]{position:absolute;width:1px;height:1px;border:0;padding:0;overflow:hidden;clip-path:inset(50%)}
.live{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(forced-colors:active){.box>*{border:1px solid CanvasText}.more::before,.menu>[aria-pressed=true]::after{forced-color-adjust:none;background:ButtonText}}
@media print{.box{display:none!important}}
`;

const light = '--ink:#26241f;--quiet:#6b675f;--back:#fff;--edge:#00000030;--over:#0000000f;--focus:#2a4d9b';
const dark = '--ink:#ece9e2;--quiet:#b5b0a6;--back:#1e2024;--edge:#ffffff33;--over:#ffffff17;--focus:#a3b9f7';

export const pillRules = (isDark: boolean): string =>
  `.box{${isDark ? dark : light};color-scheme:${isDark ? 'dark' : 'light'}}${rules}`;
