/** The one style block of a report. Contrast is at least 4.5 to 1 in light, dark and on paper. */
export const STYLE = `
:root{color-scheme:light dark}
body{margin:0;padding:16px;background:#fff;color:#1b1f24;font:15px/22px system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums}
.page{width:100%;max-width:600px;margin:0 auto}
h1{margin:0;font-size:20px;line-height:28px}
h2,h3{margin:24px 0 4px;padding-bottom:4px;border-bottom:1px solid #c9ced6;font-size:15px;line-height:22px}
.group{margin-top:32px;padding:0;border:0;font-size:17px;line-height:24px}
.group a{text-decoration:none}
.group+h3{margin-top:4px}
.late{color:#a51d17}
.soon,.blocked{color:#7a4a00}
.count{font-weight:400}
p{margin:0}
.opening{margin-top:12px;font-size:16px;line-height:24px}
ul{margin:0;padding:0;list-style:none}
li{padding:6px 0;overflow-wrap:anywhere}
li strong{font-weight:600}
.rest{margin-top:24px}
.rest li{padding:0}
.link{margin-top:24px}
a{color:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
li a{text-decoration:none}
li a:hover,li a:focus{text-decoration:underline}
.date,.why,.more,.footer{color:#545c66}
.footer{margin-top:8px;font-size:13px;line-height:20px}
.link+.footer{margin-top:24px}
@media (prefers-color-scheme:dark){
body{background:#15181c;color:#e6e9ed}
h2,h3{border-color:#3b424c}
.late{color:#ff9d94}
.soon,.blocked{color:#f2c078}
.date,.why,.more,.footer{color:#a9b2bd}
}
@media print{
@page{margin:14mm}
:root{color-scheme:light}
body{padding:0;background:none;color:#000;font-size:9.5pt;line-height:12pt}
.page{max-width:none}
h1{font-size:14pt;line-height:17pt}
.opening{margin-top:4pt;font-size:10.5pt;line-height:13pt}
h2,h3{margin:7pt 0 1pt;padding-bottom:1pt;font-size:10pt;line-height:13pt}
.group{margin-top:10pt;font-size:11pt;line-height:14pt}
li{padding:1pt 0;break-inside:avoid}
li br{display:none}
.why{margin-left:4pt;font-size:8.5pt}
.rest,.link,.link+.footer{margin-top:6pt}
.footer{margin-top:1pt;font-size:8pt;line-height:10pt}
h2,h3,.late,.soon,.blocked,.date,.why,.more,.footer{color:#000}
h2,h3{border-color:#000;break-after:avoid}
a{text-decoration:none}
}
`;
