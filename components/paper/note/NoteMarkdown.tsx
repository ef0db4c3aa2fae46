import { Square, SquareCheck } from 'lucide-react';
import Markdown, { type Components } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import 'katex/dist/katex.min.css';
import { i18n } from '#i18n';
import { formulaLimits } from '~/components/paper/maths/renderFormula';
import { OutLink } from '~/components/paper/OutLink';
import { keepMoney } from './keepMoney';

/** Only web and mail addresses become links; everything else becomes plain text. */
const safeAddress = (address: string): string => (/^(https?:\/\/|mailto:)/i.test(address) ? address : '');

const components: Components = {
  a: ({ href, children }) =>
    href?.toLowerCase().startsWith('mailto:') ? (
      <a href={href} rel="noopener noreferrer" target="_blank">
        {children}
      </a>
    ) : (
      <OutLink href={href} className="text-accent">
        {children}
      </OutLink>
    ),
  // A link instead of the image: loading the image would tell its server that the note was opened.
  img: ({ src, alt }) => (
    <OutLink href={typeof src === 'string' ? src : undefined} className="text-accent">
      {alt ? i18n.t('note.image', [alt]) : i18n.t('note.imageUnnamed')}
    </OutLink>
  ),
  input: ({ checked }) => {
    const Box = checked ? SquareCheck : Square;
    const name = checked ? i18n.t('note.done') : i18n.t('note.open');
    return <Box role="img" aria-label={name} size={14} className="mr-1 inline align-[-2px]" />;
  },
  // Headings become paragraphs, because the page around the note has its own headings.
  h1: ({ children }) => <p className="mt-2 mb-1 font-semibold font-serif text-lg">{children}</p>,
  h2: ({ children }) => <p className="mt-2 mb-1 font-semibold font-serif">{children}</p>,
  h3: ({ children }) => <p className="mt-2 mb-1 font-semibold">{children}</p>,
  h4: ({ children }) => <p className="mt-2 mb-1 font-semibold">{children}</p>,
  h5: ({ children }) => <p className="mt-2 mb-1 font-semibold text-sm">{children}</p>,
  h6: ({ children }) => <p className="mt-2 mb-1 font-semibold text-sm">{children}</p>,
  table: ({ children }) => (
    <div className="my-1 overflow-x-auto">
      <table className="border-collapse text-sm">{children}</table>
    </div>
  ),
};

const remarkPlugins = [remarkGfm, remarkMath, keepMoney];
const rehypePlugins = [[rehypeKatex, { ...formulaLimits, errorColor: 'currentColor' }]] as const;

/** Renders Markdown with formulas. HTML in it is shown as text; no image is loaded. */
export function NoteMarkdown({ note }: { note: string }) {
  return (
    <div className="note-text" dir="auto">
      <Markdown
        remarkPlugins={remarkPlugins}
        rehypePlugins={[...rehypePlugins] as never}
        urlTransform={safeAddress}
        components={components}
      >
        {note}
      </Markdown>
    </div>
  );
}
