/** Macros of journals in ADS's BibTeX (https://ui.adsabs.harvard.edu/help/actions/journal-macros, 2025), without the rare ones. */
const journals: ReadonlyMap<string, string> = new Map(
  `aj|Astronomical Journal
actaa|Acta Astronomica
araa|Annual Review of Astronomy and Astrophysics
apj|The Astrophysical Journal
apjl|The Astrophysical Journal Letters
apjs|The Astrophysical Journal Supplement Series
ao|Applied Optics
apss|Astrophysics and Space Science
aap|Astronomy and Astrophysics
aapr|Astronomy and Astrophysics Reviews
aaps|Astronomy and Astrophysics Supplement Series
baas|Bulletin of the American Astronomical Society
icarus|Icarus
jcap|Journal of Cosmology and Astroparticle Physics
jgr|Journal of Geophysical Research
jqsrt|Journal of Quantitative Spectroscopy and Radiative Transfer
memras|Memoirs of the Royal Astronomical Society
mnras|Monthly Notices of the Royal Astronomical Society
na|New Astronomy
nar|New Astronomy Review
nat|Nature
pra|Physical Review A
prb|Physical Review B
prc|Physical Review C
prd|Physical Review D
pre|Physical Review E
prl|Physical Review Letters
pasa|Publications of the Astronomical Society of Australia
pasp|Publications of the Astronomical Society of the Pacific
pasj|Publications of the Astronomical Society of Japan
physrep|Physics Reports
planss|Planetary and Space Science
procspie|Proceedings of the SPIE
qjras|Quarterly Journal of the Royal Astronomical Society
rmxaa|Revista Mexicana de Astronomía y Astrofísica
skytel|Sky and Telescope
solphys|Solar Physics
ssr|Space Science Reviews
grl|Geophysical Research Letters`
    .split('\n')
    .map((line) => line.split('|') as [string, string]),
);

/** @returns the name that a macro such as `\prl` stands for; any other text as it is. */
export function journalOf(text: string | undefined): string | undefined {
  const macro = /^\s*\\([a-z]{2,10})\s*$/.exec(text ?? '')?.[1];
  return (macro !== undefined && journals.get(macro)) || text;
}
